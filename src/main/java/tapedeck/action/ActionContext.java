package tapedeck.action;

/** The place that must have the focus for an action's keys to mean it. */
public enum ActionContext {
    /** Anywhere in the window. */
    WINDOW("action.keys.anywhere"),
    /** Anywhere, while a lesson is taught: its keys go before those of the window. */
    LESSON("action.keys.lesson"),
    /** Anywhere, while one presents. */
    PRESENTING("action.keys.presenting"),
    /** Anywhere, during the introduction. */
    INTRODUCTION("action.keys.introduction"),
    /** Anywhere, on the way to an iteration. */
    GOING("action.keys.going"),
    /** In the graph. */
    GRAPH("action.keys.graph"),
    /** In the listing. */
    LISTING("action.keys.listing"),
    /** In the list of breakpoints. */
    BREAKPOINTS("action.keys.breakpoints"),
    /** In the table of takes. */
    TAKES("action.keys.takes");

    private final String text;

    ActionContext(String text) {
        this.text = text;
    }

    /** The key of what it is called. */
    public String text() {
        return text;
    }

    /** Returns whether the focus can be in both at once, and neither goes before the other. */
    public boolean meets(ActionContext other) {
        return this == other || (this != LESSON && other == WINDOW) || (this == WINDOW && other != LESSON);
    }
}

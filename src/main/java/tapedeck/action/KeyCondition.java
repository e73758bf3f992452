package tapedeck.action;

/** A condition under which an action's keys do not mean it, although the focus is where they could. */
public enum KeyCondition {
    /** They always do. */
    NONE(""),
    /** Letters, digits and signs. */
    NOT_TYPING("action.keys.not-typing"),
    /** Keys that many controls use. */
    NOT_USED("action.keys.not-used");

    private final String text;

    KeyCondition(String text) {
        this.text = text;
    }

    /** The key of the words that complete what an action does; empty for {@link #NONE}. */
    public String text() {
        return text;
    }

    /** The condition of an action's first key. */
    public static KeyCondition of(Action action) {
        if (action.context() != ActionContext.WINDOW || action.keys().isEmpty()) {
            return NONE; // of a pane its context says when
        }
        Chord first = action.keys().getFirst();
        if (first.isCharacter()) {
            return NOT_TYPING;
        }
        return first.shortcut() || first.isFunctionKey() ? NONE : NOT_USED;
    }
}

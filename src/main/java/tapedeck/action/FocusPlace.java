package tapedeck.action;

import java.util.Set;

/**
 * The kind of thing that has the focus, and which keys it has a use for, so that they do not mean an action. What was reached by Tab
 * keeps all that it uses; what was only clicked keeps none that means something in the window, but that a text is typed in and a list is
 * gone through.
 */
public enum FocusPlace {
    /** The graph, a picture, nothing at all: all keys are the window's. */
    WINDOW,
    /** A field: all that types or moves in it, and the clipboard. */
    TEXT,
    /** A slider. */
    SLIDER,
    /** A button, a box that is checked. */
    BUTTON,
    /** What opens a list to choose from; while that is open, all keys are the list's. */
    CHOICE,
    /** The titles of tabs. */
    TABS,
    /** A list or a table. */
    LIST;

    private static final Set<String> ACROSS = Set.of("Left", "Right");
    private static final Set<String> ALONG = Set.of("Up", "Down", "Home", "End", "Page Up", "Page Down");
    private static final Set<String> EDITING = Set.of("A", "C", "V", "X", "Y", "Z", "H", "D", "K", "Backspace",
            "Delete");
    /** Those that mean something in a text with Shift, too. */
    private static final Set<String> SHIFTED = Set.of("Z", "Backspace", "Delete");
    private static final String SPACE = "Space";

    /**
     * Returns whether the key is left to what has the focus.
     *
     * @param pressed the key as JavaFX names it, with what is held down
     * @param byTab whether Tab came there, not the mouse
     */
    public boolean keeps(Chord pressed, boolean byTab) {
        String key = pressed.key();
        return switch (this) {
            case WINDOW -> false;
            case TEXT -> !pressed.isFunctionKey()
                    && (!pressed.shortcut() || isNavigation(key)
                            || (EDITING.contains(key) && (!pressed.shift() || SHIFTED.contains(key))));
            case SLIDER, TABS -> byTab && isNavigation(key) && !pressed.shortcut();
            case BUTTON -> byTab && key.equals(SPACE);
            case CHOICE -> byTab && !pressed.shortcut() && (key.equals(SPACE) || isNavigation(key));
            case LIST -> !pressed.shortcut() && (ALONG.contains(key) || (byTab && key.equals(SPACE)));
        };
    }

    private static boolean isNavigation(String key) {
        return ACROSS.contains(key) || ALONG.contains(key);
    }
}

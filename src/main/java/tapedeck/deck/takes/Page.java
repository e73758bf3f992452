package tapedeck.deck.takes;

/**
 * What people write of a take in their notebook of experiments. Immutable.
 *
 * @param notes plain text of several lines; empty if there are none
 * @param pinned whether it is to stand above the others
 * @param group those of the same group stand together; empty for none
 */
public record Page(String notes, boolean pinned, String group) {
    /** Nothing written. */
    public static final Page BLANK = new Page("", false, "");

    /** The same with other notes. */
    public Page noted(String text) {
        return new Page(text, pinned, group);
    }

    /** The same, pinned or not. */
    public Page pinned(boolean on) {
        return new Page(notes, on, group);
    }

    /** The same in another group. */
    public Page grouped(String name) {
        return new Page(notes, pinned, name);
    }
}

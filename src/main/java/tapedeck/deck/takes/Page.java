package tapedeck.deck.takes;

import org.jspecify.annotations.Nullable;

/**
 * What a take has in the notebook of experiments beside its run. Immutable.
 *
 * @param notes plain text of several lines; empty if there are none
 * @param pinned whether it is to stand above the others
 * @param group those of the same group stand together; empty for none
 * @param repeats how it went from other seeds, or null if that was not tried
 */
public record Page(String notes, boolean pinned, String group, @Nullable Repeats repeats) {
    /** Nothing written. */
    public static final Page BLANK = new Page("", false, "");

    /** Of which no other seeds were tried. */
    public Page(String notes, boolean pinned, String group) {
        this(notes, pinned, group, null);
    }

    /** The same with other notes. */
    public Page noted(String text) {
        return new Page(text, pinned, group, repeats);
    }

    /** The same, pinned or not. */
    public Page pinned(boolean on) {
        return new Page(notes, on, group, repeats);
    }

    /** The same in another group. */
    public Page grouped(String name) {
        return new Page(notes, pinned, name, repeats);
    }

    /** The same with what came of other seeds, or nothing of them. */
    public Page repeated(@Nullable Repeats runs) {
        return new Page(notes, pinned, group, runs);
    }
}

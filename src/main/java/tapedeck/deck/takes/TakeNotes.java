package tapedeck.deck.takes;

import org.jspecify.annotations.Nullable;

/**
 * The notes on a take in the notebook of experiments, beside its run. Immutable.
 *
 * @param notes plain text of several lines; empty if there are none
 * @param pinned whether it is to stand above the others
 * @param group those of the same group stand together; empty for none
 * @param repeats how it went from other seeds, or null if that was not tried
 */
public record TakeNotes(String notes, boolean pinned, String group, @Nullable Repeats repeats) {
    /** Nothing written. */
    public static final TakeNotes BLANK = new TakeNotes("", false, "");

    /** Of which no other seeds were tried. */
    public TakeNotes(String notes, boolean pinned, String group) {
        this(notes, pinned, group, null);
    }

    /** The same with other notes. */
    public TakeNotes noted(String text) {
        return new TakeNotes(text, pinned, group, repeats);
    }

    /** The same, pinned or not. */
    public TakeNotes pinned(boolean on) {
        return new TakeNotes(notes, on, group, repeats);
    }

    /** The same in another group. */
    public TakeNotes grouped(String name) {
        return new TakeNotes(notes, pinned, name, repeats);
    }

    /** The same with what came of other seeds, or nothing of them. */
    public TakeNotes repeated(@Nullable Repeats runs) {
        return new TakeNotes(notes, pinned, group, runs);
    }
}

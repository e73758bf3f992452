package tapedeck.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Breakpoints;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.Progress;
import tapedeck.tape.Captured;

/**
 * What a debugger shows of a deck. Immutable.
 *
 * @param live whether the playhead is where the Program is; else it is in the past
 * @param replaying the iteration that is being captured again, or 0
 * @param going how far it is on its way to an iteration that is asked for, or null; {@link Deck#pause} ends it
 * @param stop why it holds although nobody paused it, or null
 * @param breakpoints all, with their counts
 * @param history what is kept to step back into
 * @param prologue what came before the first iteration, once that is over; null where nothing is known of it
 */
public record Debugging(boolean live, long replaying, @Nullable Progress going, @Nullable Stop stop,
        List<Breakpoints.Hits> breakpoints,
        History.View history, @Nullable Captured prologue) {
    /** Before anything was captured. */
    public static final Debugging NONE = new Debugging(true, 0, null, null, List.of(),
            new History.View(0, 0, History.DEFAULT_LIMIT));

    /** That of a Program without a prologue. */
    public Debugging(boolean live, long replaying, @Nullable Progress going, @Nullable Stop stop,
            List<Breakpoints.Hits> breakpoints, History.View history) {
        this(live, replaying, going, stop, breakpoints, history, null);
    }
}

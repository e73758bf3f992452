package tapedeck.deck;

import org.jspecify.annotations.Nullable;
import tapedeck.tape.Captured;
import tapedeck.tape.Granularity;
import tapedeck.tape.Stops;
import tapedeck.tape.TapeEvent;

/**
 * The first iteration, told in sentences that stand as long as they take to read. Whoever is through with one before may
 * go on at once, by a Function or further. On the deck's thread only.
 */
final class Telling {
    private @Nullable Granularity skipped;

    /** Goes on at once, to the next place where a step of this size ends. */
    void hurry(Granularity size) {
        skipped = size;
    }

    /** Whether it goes on at once. */
    boolean isHurried() { return skipped != null; }

    /** Whether it stands still after {@code event}. */
    boolean stands(TapeEvent event, Captured of) {
        Granularity size = skipped;
        if (size == null) {
            return event.isStep();
        }
        if (!Stops.isStop(size, event, of) && !(event instanceof TapeEvent.IterationEnded)) {
            return false;
        }
        skipped = null;
        return true;
    }

    /** How far to go from a place of the past. */
    Granularity stride() {
        Granularity size = skipped == null ? Granularity.FUNCTION : skipped;
        skipped = null;
        return size;
    }
}

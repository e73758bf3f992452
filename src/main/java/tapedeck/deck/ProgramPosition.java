package tapedeck.deck;

import org.jspecify.annotations.Nullable;
import tapedeck.tape.CapturedIteration;
import tapedeck.text.Message;

/** The position of the Program, wherever the playhead may be. On the deck's thread only. */
final class ProgramPosition {
    /** The last iteration that has begun; 0 before the first. */
    long iteration;
    /** The last iteration whose update is done. */
    long updated;
    double loss = Double.NaN;
    /** The iteration that runs, if it is captured. */
    @Nullable
    CapturedIteration captured;
    /** What came before the first iteration, once that is over; null where the Program tells nothing of it. */
    @Nullable
    CapturedIteration prologue;
    /** The iteration is captured in free run, and shown only when its update is done, or never. */
    boolean silent;

    /** Why the Program failed, if it did so within an iteration. */
    @Nullable
    Message failure;

    boolean isShown() { return captured != null && !silent; }
}

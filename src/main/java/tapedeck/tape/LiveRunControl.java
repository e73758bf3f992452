package tapedeck.tape;

import tapedeck.program.Hyperparameters;
import tapedeck.text.Message;

/**
 * The deck as a {@link RecordedProgram} Program sees it whose run goes on elsewhere, while it is told: it says how far that run may go and what
 * is wanted of it. What is set comes into force when the Program says so, and not when it is wanted. On the deck's thread only.
 */
public interface LiveRunControl {
    /**
     * Waits for news, and does what the deck is told; while it holds, until it goes on.
     *
     * @param nanos at most, where it does not hold
     */
    void rest(long nanos);

    /** Returns whether somebody wants to see what the next iteration does, so that it should be recorded. */
    boolean isAwaited();

    /** Returns what is wanted of the run. */
    Hyperparameters wanted();

    /**
     * Says that these are in force, from the iteration on that comes next: it is marked there as a change. From the first call on
     * nothing else puts in force what is wanted, and a pause that is wanted comes after an iteration that is only passed, too.
     */
    void comes(Hyperparameters next);

    /** Says what is to be known of the run, and has it hold. */
    void hold(Message why);
}

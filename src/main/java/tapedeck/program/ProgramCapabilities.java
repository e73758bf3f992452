package tapedeck.program;

/**
 * The capabilities of a {@link Program} besides running once. A Program whose state is all named in {@link Run#training} is {@link
 * #FULLY_CONTROLLED}; of one that keeps anything else that costs something, up to {@link #OPAQUE}.
 *
 * @param repetition how an earlier iteration is reached again
 * @param races whether several runs of it may go on at the same time, each on a thread of its own
 * @param recycles whether the arrays an iteration made are free for the next one when it ends; false where variables of
 *        the Program hold on to them
 */
public record ProgramCapabilities(Repetition repetition, boolean races, boolean recycles) {
    /** The way in which an iteration that is not kept is reached again. */
    public enum Repetition {
        /** From what was saved before it: nothing else lives from one iteration to the next. */
        FROM_CHECKPOINT,
        /** From the start, with the same seed. */
        FROM_START,
        /** Not at all: the same seed need not give the same run. */
        NOT
    }

    /** The deck keeps all that lives from one iteration to the next: it can be put back anywhere. */
    public static final ProgramCapabilities FULLY_CONTROLLED = new ProgramCapabilities(Repetition.FROM_CHECKPOINT, true,
            true);

    /** It keeps what the deck does not know: it is played again from its start, alone, with arrays of its own. */
    public static final ProgramCapabilities OPAQUE = new ProgramCapabilities(Repetition.FROM_START, false, false);

    /** The bytes that a Program which keeps what it likes, such as an interpreter and its data, may take while it runs. */
    private static final long UNMEASURED = 1L << 30;

    /** How many runs of a Program that keeps what it likes fit into memory; may be 0. */
    public static long unmeasuredRuns() {
        return Runtime.getRuntime().maxMemory() / UNMEASURED;
    }
}

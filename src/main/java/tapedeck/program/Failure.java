package tapedeck.program;

import tapedeck.array.EngineException;
import tapedeck.text.Message;

/** The failure of something, in words: something always is said, also of an Error that carries no message. */
public final class Failure {
    private static final System.Logger LOG = System.getLogger(Failure.class.getName());

    private Failure() {}

    /** As {@link #describe}; what is no mistake of the Program's user goes to the log, with its trace. */
    public static Message logged(Throwable failure) {
        if (!isForItsUser(failure)) {
            LOG.log(System.Logger.Level.ERROR, "a Program failed", failure);
        }
        return describe(failure);
    }

    /** On one line. The engine's and a Program's own messages speak for themselves; of others the kind is said first. */
    public static Message describe(Throwable failure) {
        if (failure instanceof ProgramException told) {
            return told.message();
        }
        if (failure instanceof OutOfMemoryError) {
            return Message.of("deck.noMemory", "megabytes", Runtime.getRuntime().maxMemory() >> 20);
        }
        String kind = failure.getClass().getSimpleName();
        String words = failure.getMessage();
        if (words == null || words.isBlank()) {
            return Message.verbatim(kind);
        }
        return Message.verbatim(failure instanceof EngineException ? words : kind + ": " + words);
    }

    /** Returns whether it is a mistake that the Program's user can mend: no fault of this program, and nothing for its log. */
    public static boolean isForItsUser(Throwable failure) {
        return failure.getMessage() != null
                && (failure instanceof EngineException || failure instanceof ProgramException);
    }
}

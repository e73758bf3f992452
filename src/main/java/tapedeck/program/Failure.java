package tapedeck.program;

import tapedeck.array.EngineException;

/** What went wrong, in words: something always is said, also of an Error that carries no message. */
public final class Failure {
    private Failure() {}

    /** On one line. The engine's and a Program's own messages speak for themselves; of others the kind is said first. */
    public static String describe(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        return isForItsUser(failure) ? message : failure.getClass().getSimpleName() + ": " + message;
    }

    /** Whether it is a mistake that the Program's user can mend: no fault of this program, and nothing for its log. */
    public static boolean isForItsUser(Throwable failure) {
        return failure.getMessage() != null
                && (failure instanceof EngineException || failure instanceof ProgramException);
    }
}

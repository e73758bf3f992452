package tapedeck.cli;

import tapedeck.text.Message;

/** The command was called wrongly: one line that says what and what to do. Exit code 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    UsageException(Message message) {
        super(message.toString());
        this.message = message;
    }

    /** What the user is told, on one line. */
    Message message() {
        return message;
    }
}

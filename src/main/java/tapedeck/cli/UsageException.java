package tapedeck.cli;

import tapedeck.text.Message;

/** The command was called wrongly: one line that says what and what to do. Exit code 2. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** @param message what, where and what to do */
    public UsageException(Message message) {
        super(message.toString());
        this.message = message;
    }

    /** Returns what the user is told, on one line. */
    public Message message() {
        return message;
    }
}

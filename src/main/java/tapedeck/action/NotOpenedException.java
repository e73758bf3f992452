package tapedeck.action;

import tapedeck.text.Message;

/** A file cannot be opened; the message names the file and says why. */
public final class NotOpenedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    NotOpenedException(Message message) {
        super(message.toString());
        this.message = message;
    }

    /** Returns what its user is told, on one line. */
    public Message message() {
        return message;
    }
}

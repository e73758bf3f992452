package tapedeck.session;

import tapedeck.text.Message;

/** A file is no session that can be read; in a sentence. */
public final class SessionException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Message message;

    public SessionException(Message message) {
        super(message.key());
        this.message = message;
    }

    /** Returns what is wrong. */
    public Message message() {
        return message;
    }
}

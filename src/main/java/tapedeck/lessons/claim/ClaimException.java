package tapedeck.lessons.claim;

import tapedeck.text.Message;

/** A claim cannot be read, or cannot be judged on this run. */
public final class ClaimException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** @param message the sentence, without file and line */
    public ClaimException(Message message) {
        super(message.key());
        this.message = message;
    }

    /** Returns what is wrong, in one sentence. */
    public Message message() {
        return message;
    }
}

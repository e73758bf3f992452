package tapedeck.data.prepare;

import tapedeck.text.Message;

/** The complaint about a text that is no step, no split or none of what it could be. */
public final class PreparationSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Message message;

    PreparationSyntaxException(Message message) {
        super(message.toString());
        this.message = message;
    }

    /** Returns what its user is told: what is wrong, and what there is. */
    public Message message() {
        return message;
    }
}

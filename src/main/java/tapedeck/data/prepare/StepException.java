package tapedeck.data.prepare;

import tapedeck.text.Message;

/** A step cannot be fitted to the rows it is given; the table stays as it was before it. */
public final class StepException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** @param message one sentence, which names the column */
    public StepException(Message message) {
        super(message.toString());
        this.message = message;
    }

    /** What its user is told. */
    public Message message() {
        return message;
    }
}

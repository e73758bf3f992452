package tapedeck.program;

import tapedeck.text.Message;

/** A Program cannot go on for a reason its user can mend: one line that says what, where and what to do. */
public class ProgramException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** @param message one line */
    public ProgramException(Message message) {
        super(message.toString());
        this.message = message;
    }

    /** Returns what its user is told, on one line. */
    public Message message() {
        return message;
    }
}

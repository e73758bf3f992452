package tapedeck.data.table;

import tapedeck.text.Message;

/** A table cannot be used; the message names the file, the line where there is one, and what is wrong. */
public class TableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** @param message one line */
    public TableException(Message message) {
        super(message.toString());
        this.message = message;
    }

    /** Returns what its user is told, on one line. */
    public Message message() {
        return message;
    }
}

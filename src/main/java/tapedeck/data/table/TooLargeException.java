package tapedeck.data.table;

import tapedeck.text.Message;

/** A table is beyond the limits of {@link TableReader}; a {@link TablePart} of it can be read. */
public final class TooLargeException extends TableException {
    private static final long serialVersionUID = 1L;

    /** @param message says the limit */
    public TooLargeException(Message message) {
        super(message);
    }
}

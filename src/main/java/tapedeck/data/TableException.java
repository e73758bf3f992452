package tapedeck.data;

/** A table cannot be used; the message names the file, the line where there is one, and what is wrong. */
public final class TableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message one line */
    public TableException(String message) {
        super(message);
    }

    @Override
    public String getMessage() { return String.valueOf(super.getMessage()); }
}

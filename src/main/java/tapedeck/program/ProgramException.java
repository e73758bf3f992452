package tapedeck.program;

/** A Program cannot go on for a reason its user can mend: one line that says what, where and what to do. */
public class ProgramException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message one line */
    public ProgramException(String message) {
        super(message);
    }

    @Override
    public String getMessage() { return String.valueOf(super.getMessage()); }
}

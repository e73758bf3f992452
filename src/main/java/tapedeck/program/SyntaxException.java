package tapedeck.program;

import tapedeck.text.Message;

/** A text is no program: its message has the language's own words. Nothing of it has run. */
public final class SyntaxException extends ProgramException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int from;
    private final int to;

    /**
     * @param line from 1; 0 if it is none
     * @param from the first character of the line, from 0
     * @param to the character after the last; as {@code from} where only the line is known
     */
    public SyntaxException(Message message, int line, int from, int to) {
        super(message);
        this.line = line;
        this.from = from;
        this.to = to;
    }

    /** The line that cannot be taken, from 1; 0 if it is none. */
    public int line() {
        return line;
    }

    /** The first character of the line that cannot be taken, from 0. */
    public int from() {
        return from;
    }

    /** The character after the last; as {@link #from} where only the line is known. */
    public int to() {
        return to;
    }
}

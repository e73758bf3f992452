package tapedeck.lessons.read;

import tapedeck.lessons.claim.ClaimException;
import tapedeck.text.Message;

/** A line below a cue is wrong, and not the cue's own. */
final class FaultyLineException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Message message;

    FaultyLineException(int line, Message message) {
        super(message.key());
        this.line = line;
        this.message = message;
    }

    /** Reads something. */
    interface Reading<T> {
        T read() throws ClaimException;
    }

    /** Returns what is read of a line, of which it says so if it cannot be. */
    static <T> T at(int line, Reading<T> reading) throws FaultyLineException {
        try {
            return reading.read();
        } catch (ClaimException e) {
            throw new FaultyLineException(line, e.message());
        }
    }

    int line() {
        return line;
    }

    Message message() {
        return message;
    }
}

package tapedeck.python;

import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** A script ended in an exception, or left with another code than 0. Its message is the last line of the traceback. */
public final class ScriptException extends ProgramException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String traceback;

    /**
     * @param code that the script left with; 1 for an exception
     * @param traceback as Python prints it; empty if the script only left
     */
    ScriptException(int code, String traceback) {
        super(message(code, traceback));
        this.code = code;
        this.traceback = traceback;
    }

    private static Message message(int code, String traceback) {
        return traceback.isBlank()
                ? Message.of("python.left", "code", code)
                : Message.verbatim(traceback.lines().filter(line -> !line.isBlank()).toList().getLast());
    }

    /** The exit code. */
    public int code() {
        return code;
    }

    /** As Python prints it; empty if the script only left. */
    public String traceback() {
        return traceback;
    }
}

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
     * @param operands of the expression that failed, with their shapes, on one line; empty for none
     */
    ScriptException(int code, String traceback, String operands) {
        super(message(code, traceback));
        this.code = code;
        this.traceback = traceback + operands;
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

    /** As Python prints it, and under it the operands of what failed; empty if the script only left. */
    public String traceback() {
        return traceback;
    }
}

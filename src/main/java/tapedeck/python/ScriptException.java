package tapedeck.python;

import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** A script ended in an exception, or left with another code than 0. Its message has the last line of the traceback. */
public final class ScriptException extends ProgramException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String traceback;

    /**
     * @param code that the script left with; 1 for an exception
     * @param traceback as Python prints it; empty if the script only left
     * @param operands of the expression that failed, with their shapes, on one line; empty for none
     * @param line of the script at which it ended, from 1; 0 if that is not known
     */
    ScriptException(int code, String traceback, String operands, int line) {
        super(message(code, traceback, operands.strip(), line));
        this.code = code;
        this.traceback = traceback + operands;
    }

    private static Message message(int code, String traceback, String operands, int line) {
        if (traceback.isBlank()) {
            return Message.of("python.left", "code", code);
        }
        String last = traceback.lines().filter(each -> !each.isBlank()).toList().getLast();
        String said = operands.isEmpty() ? last : last + "\n" + operands;
        return line == 0 ? Message.verbatim(said) : Message.of("python.failed", "line", line, "error", said);
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

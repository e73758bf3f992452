package tapedeck.python;

import java.nio.file.Path;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.jspecify.annotations.Nullable;
import tapedeck.program.ProgramException;
import tapedeck.program.ScriptFailure;
import tapedeck.text.Message;

/** A script ended in an exception, or left with another code than 0. Its message has the last line of the traceback. */
public final class ScriptException extends ProgramException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final int line;
    private final String traceback;
    private final transient @Nullable ScriptFailure failure;

    /**
     * @param code that the script left with; 1 for an exception
     * @param traceback as Python prints it; empty if the script only left
     * @param operands of the expression that failed, with their shapes, on one line; empty for none
     * @param line of the script at which it ended, from 1; 0 if that is not known
     * @param failure what is known of it besides, or null
     */
    ScriptException(int code, String traceback, String operands, int line, @Nullable ScriptFailure failure) {
        super(message(code, traceback, operands.strip(), line));
        this.code = code;
        this.line = line;
        this.traceback = traceback + operands;
        this.failure = failure;
    }

    /** It ended so, and nothing more is known. */
    ScriptException(int code, String traceback) {
        this(code, traceback, "", 0, null);
    }

    /** Returns what the script did that Python itself could not tell it of; null if it left as it may, or was ended. */
    static @Nullable ScriptException of(PolyglotException e, Path script, boolean closing) {
        if (e.isExit()) {
            return e.getExitStatus() == 0 ? null : new ScriptException(e.getExitStatus(), "");
        }
        if (e.isResourceExhausted()) {
            return new ScriptException(1, "MemoryError: " + e.getMessage() + "\n");
        }
        if (closing || e.isCancelled()) {
            return null;
        }
        return e.isInternalError()
                ? new ScriptException(1, "RuntimeError: Tapedeck's Python cannot do this: " + e.getMessage() + "\n", "",
                        line(e, script), null)
                : new ScriptException(1, e.getMessage() + "\n");
    }

    /** Of the innermost frame of the script, from 1; 0 if there is none. */
    private static int line(PolyglotException e, Path script) {
        for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
            SourceSection at = frame.isGuestFrame() ? frame.getSourceLocation() : null;
            if (at != null && at.hasLines() && script.toString().equals(at.getSource().getName())) {
                return at.getStartLine();
            }
        }
        return 0;
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

    /** The line of the script at which it ended, from 1; 0 if that is not known. */
    public int line() {
        return line;
    }

    /** Returns what was wrong, and what usually helps; null if nothing is known but the traceback. */
    public @Nullable ScriptFailure failure() {
        return failure;
    }

    /** As Python prints it, and under it the operands of what failed; empty if the script only left. */
    public String traceback() {
        return traceback;
    }
}

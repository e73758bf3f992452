package tapedeck.python;

import java.nio.file.Path;
import org.graalvm.polyglot.Value;
import tapedeck.program.SyntaxException;
import tapedeck.text.Message;

/** Asks Python whether a text is Python, and runs nothing of it. */
final class SyntaxCheck {
    private SyntaxCheck() {}

    /**
     * Asks.
     *
     * @param mistake {@code mistake} of the shim's {@code tapedeck_syntax}
     * @throws SyntaxException if it is not
     */
    static void demand(Value mistake, Path file, String text) throws SyntaxException {
        Value found = mistake.execute(text, file.toString());
        if (!found.isNull()) {
            String said = found.getArrayElement(0).asString();
            int line = found.getArrayElement(1).asInt();
            throw new SyntaxException(
                    line == 0 ? Message.verbatim(said) : Message.of("python.failed", "line", line, "error", said),
                    line, found.getArrayElement(2).asInt(), found.getArrayElement(3).asInt());
        }
    }
}

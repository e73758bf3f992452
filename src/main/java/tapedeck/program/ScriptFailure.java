package tapedeck.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/**
 * The failure that ended a script of the user's, for one who is to mend it: where, of what, and what usually helps. Immutable.
 *
 * @param line of the script that failed, from 1
 * @param from column of the failing expression's first character on that line, from 0
 * @param to column after its last one on that line; {@code from} where no expression is known
 * @param expression that failed, as Python; empty where none is known
 * @param error the exception's class and text, as PyTorch words them
 * @param operands the tensors of the expression, in its order, then the weights of the layer in which it failed
 * @param help what usually helps, a sentence; null where nobody knows
 * @param change of the text that surely mends it, or null
 */
public record ScriptFailure(int line, int from, int to, String expression, String error, List<Operand> operands,
        @Nullable Message help, @Nullable Change change) {
    public ScriptFailure {
        operands = List.copyOf(operands);
    }

    /**
     * A tensor that took part.
     *
     * @param name in the script, such as {@code fc2.weight}
     * @param shape as Python writes it, such as {@code (64, 100)}
     * @param type such as {@code float32}
     */
    public record Operand(String name, String shape, String type) {}

    /**
     * An edit of one line.
     *
     * @param line from 1
     * @param inserted whether the text is put in before the line; else it takes its place
     * @param text of one line, or of several, with its indentation
     */
    public record Change(int line, boolean inserted, String text) {
        /** Returns what it does, for people. */
        public Message message() {
            return inserted
                    ? Message.of("mistake.insert", "line", line, "code", text.strip())
                    : Message.of("mistake.change", "line", line, "code", text.strip());
        }

        /** The script with it. */
        public String applied(String script) {
            List<String> lines = new ArrayList<>(Arrays.asList(script.split("\n", -1)));
            if (inserted) {
                lines.add(line - 1, text);
            } else {
                lines.set(line - 1, text);
            }
            return String.join("\n", lines);
        }
    }
}

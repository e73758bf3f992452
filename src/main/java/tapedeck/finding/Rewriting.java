package tapedeck.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of a script that is suggested: one line becomes another, or several. Immutable.
 *
 * @param line from 1
 * @param before what stands there
 * @param after what is to stand there instead; lines that are put in stand before or after the old one
 */
public record Rewriting(int line, String before, String after) {
    /** {@code script} with this changed, if it still has that line as it was; else as it is. */
    public String in(String script) {
        List<String> lines = new ArrayList<>(script.lines().toList());
        if (line < 1 || line > lines.size() || !lines.get(line - 1).equals(before)) {
            return script;
        }
        lines.set(line - 1, after);
        return String.join("\n", lines) + "\n";
    }
}

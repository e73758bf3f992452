package tapedeck.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A whole Python program, which knows what its lines do.
 *
 * @param lines in order
 */
public record Script(List<ScriptLine> lines) {
    public Script {
        lines = List.copyOf(lines);
    }

    /** The program as it stands in a file. */
    public String text() {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    /** The index of the line where {@code place} is, from 0, or -1. */
    public int indexOf(ScriptPlace place) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).places().contains(place)) {
                return i;
            }
        }
        return -1;
    }
}

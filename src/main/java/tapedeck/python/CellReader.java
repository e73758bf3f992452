package tapedeck.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one cell. IPython's magics ({@code %matplotlib inline}), shell lines ({@code !pip install torch}) and questions
 * ({@code torch.mm?}) are commented out where a statement begins; inside brackets and long strings a {@code %} is Python's.
 */
final class CellReader {
    /** Cell magics whose cell is Python all the same. */
    private static final Set<String> TRANSPARENT = Set.of("time", "timeit", "capture", "prun", "python", "python3");
    private static final Pattern CELL_MAGIC = Pattern.compile("\\s*%%(\\w+).*");
    private static final Pattern ASSIGNED = Pattern.compile("(\\s*)([\\w.,\\s]+?)\\s*=\\s*([%!].*)");
    private static final Pattern QUESTION = Pattern.compile("\\s*(\\?{1,2}\\s*[\\w.*]+|[\\w.*]+\\s*\\?{1,2})\\s*");

    private final List<String> source;
    private final Consumer<String> leftOut;
    private final CodeCompleteness open = new CodeCompleteness();
    private final List<String> lines = new ArrayList<>();
    /** The line before was left out, and goes on in this one. */
    private boolean goesOn;

    /** @param leftOut is told each line that is left out */
    CellReader(String cell, Consumer<String> leftOut) {
        source = cell.lines().toList();
        this.leftOut = leftOut;
    }

    /** As many lines as the cell has, each in its place. */
    List<String> lines() {
        int first = 0;
        while (first < source.size() && source.get(first).isBlank()) {
            first++;
        }
        Matcher magic = CELL_MAGIC.matcher(first < source.size() ? source.get(first) : "");
        boolean begins = magic.matches();
        boolean foreign = begins && !TRANSPARENT.contains(magic.group(1));
        if (begins) {
            leftOut.accept(source.get(first).strip());
        }
        for (int i = 0; i < source.size(); i++) {
            String line = source.get(i);
            lines.add(foreign || (begins && i == first) ? comment(line) : read(line));
        }
        return lines;
    }

    private static String comment(String line) {
        return line.isBlank() ? line : "# " + line.strip();
    }

    private String read(String line) {
        boolean begins = open.isClosed();
        String bare = line.strip();
        Matcher assigned = ASSIGNED.matcher(line);
        if (goesOn) {
            goesOn = bare.endsWith("\\");
            return comment(line);
        }
        if (begins && assigned.matches()) {
            leave(bare);
            return assigned.group(1) + assigned.group(2) + " = None  # " + assigned.group(3);
        }
        if (begins && (bare.startsWith("%") || bare.startsWith("!") || QUESTION.matcher(line).matches())) {
            leave(bare);
            return line.substring(0, line.indexOf(bare)) + "pass  # " + bare;
        }
        open.read(line);
        return line;
    }

    private void leave(String line) {
        leftOut.accept(line);
        goesOn = line.endsWith("\\");
    }
}

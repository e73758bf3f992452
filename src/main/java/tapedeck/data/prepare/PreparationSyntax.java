package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Dialect;
import tapedeck.text.Message;

/**
 * A whole preparation, a line each: how the file is written, which rows are for testing, the steps, the target. Lines that are
 * empty or begin with # say nothing.
 *
 * @param lines as they stand there
 */
public record PreparationSyntax(List<String> lines) {
    private static final String SPLIT = "split";
    private static final String TARGET = "target";

    public PreparationSyntax {
        lines = List.copyOf(lines);
    }

    /** A preparation of a table that is written like that. */
    public static PreparationSyntax of(Dialect dialect, Preparation preparation) {
        List<String> lines = new ArrayList<>();
        lines.add(DialectSyntax.line(dialect).text());
        lines.add(SPLIT + " " + SplitSyntax.text(preparation.split()));
        preparation.steps().forEach(entry -> lines.add(StepSyntax.text(entry)));
        lines.add(StepSyntax.line(preparation.target()).text());
        return new PreparationSyntax(lines);
    }

    /**
     * How the table is written; {@code usual} in what is not said.
     *
     * @throws PreparationSyntaxException names the line
     */
    public Dialect dialect(Dialect usual) throws PreparationSyntaxException {
        Dialect dialect = usual;
        for (int i = 0; i < lines.size(); i++) {
            if (word(i).equals(DialectSyntax.WORD)) {
                int at = i;
                Dialect before = dialect;
                dialect = located(i, () -> DialectSyntax.read(SyntaxLine.parse(lines.get(at)), before));
            }
        }
        return dialect;
    }

    /**
     * The preparation.
     *
     * @param numbers how the table writes them
     * @param target what is to be predicted if no line says it, or null if one must
     * @throws PreparationSyntaxException names the line
     */
    public Preparation preparation(CellNumbers numbers, @Nullable Target target) throws PreparationSyntaxException {
        List<Preparation.Entry> steps = new ArrayList<>();
        SplitChoice split = SplitChoice.USUAL;
        Target aim = target;
        for (int i : IntStream.range(0, lines.size()).filter(this::says).toArray()) {
            String line = lines.get(i).strip();
            switch (word(i)) {
                case DialectSyntax.WORD -> {
                    // how it is read is asked for by itself
                }
                case SPLIT -> split = located(i, () -> SplitSyntax.read(line.substring(SPLIT.length())));
                case TARGET -> aim = located(i, () -> StepSyntax.target(SyntaxLine.parse(line)));
                default -> steps.add(located(i, () -> StepSyntax.read(line, numbers)));
            }
        }
        if (aim == null) {
            throw new PreparationSyntaxException(Message.of("prepare.written.noTarget"));
        }
        return new Preparation(steps, aim, split);
    }

    private boolean says(int line) {
        return !lines.get(line).isBlank() && !lines.get(line).stripLeading().startsWith("#");
    }

    private String word(int line) {
        return lines.get(line).strip().split("\\s", 2)[0];
    }

    private interface Reading<T> {
        T read() throws PreparationSyntaxException;
    }

    private static <T> T located(int line, Reading<T> reading) throws PreparationSyntaxException {
        try {
            return reading.read();
        } catch (PreparationSyntaxException e) {
            throw new PreparationSyntaxException(
                    Message.of("prepare.written.line", "line", line + 1, "why", e.message()));
        }
    }
}

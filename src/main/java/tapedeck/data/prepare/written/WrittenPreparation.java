package tapedeck.data.prepare.written;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.SplitChoice;
import tapedeck.data.prepare.Target;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Dialect;
import tapedeck.text.Message;

/**
 * A whole preparation, a line each: how the file is written, which rows are for testing, the steps, the target. Lines that are
 * empty or begin with # say nothing.
 *
 * @param lines as they stand there
 */
public record WrittenPreparation(List<String> lines) {
    private static final String SPLIT = "split";
    private static final String TARGET = "target";

    public WrittenPreparation {
        lines = List.copyOf(lines);
    }

    /** A preparation of a table that is written like that. */
    public static WrittenPreparation of(Dialect dialect, Preparation preparation) {
        List<String> lines = new ArrayList<>();
        lines.add(WrittenDialect.line(dialect).text());
        lines.add(SPLIT + " " + WrittenSplit.text(preparation.split()));
        preparation.steps().forEach(entry -> lines.add(WrittenSteps.text(entry)));
        lines.add(WrittenSteps.line(preparation.target()).text());
        return new WrittenPreparation(lines);
    }

    /**
     * How the table is written; {@code usual} in what is not said.
     *
     * @throws WrittenException names the line
     */
    public Dialect dialect(Dialect usual) throws WrittenException {
        Dialect dialect = usual;
        for (int i = 0; i < lines.size(); i++) {
            if (word(i).equals(WrittenDialect.WORD)) {
                int at = i;
                Dialect before = dialect;
                dialect = located(i, () -> WrittenDialect.read(WrittenLine.parse(lines.get(at)), before));
            }
        }
        return dialect;
    }

    /**
     * The preparation.
     *
     * @param numbers how the table writes them
     * @param target what is to be predicted if no line says it, or null if one must
     * @throws WrittenException names the line
     */
    public Preparation preparation(CellNumbers numbers, @Nullable Target target) throws WrittenException {
        List<Preparation.Entry> steps = new ArrayList<>();
        SplitChoice split = SplitChoice.USUAL;
        Target aim = target;
        for (int i : IntStream.range(0, lines.size()).filter(this::says).toArray()) {
            String line = lines.get(i).strip();
            switch (word(i)) {
                case WrittenDialect.WORD -> {
                    // how it is read is asked for by itself
                }
                case SPLIT -> split = located(i, () -> WrittenSplit.read(line.substring(SPLIT.length())));
                case TARGET -> aim = located(i, () -> WrittenSteps.target(WrittenLine.parse(line)));
                default -> steps.add(located(i, () -> WrittenSteps.read(line, numbers)));
            }
        }
        if (aim == null) {
            throw new WrittenException(Message.of("prepare.written.noTarget"));
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
        T read() throws WrittenException;
    }

    private static <T> T located(int line, Reading<T> reading) throws WrittenException {
        try {
            return reading.read();
        } catch (WrittenException e) {
            throw new WrittenException(Message.of("prepare.written.line", "line", line + 1, "why", e.message()));
        }
    }
}

package tapedeck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tapedeck.data.Task;
import tapedeck.data.prepare.DialectSyntax;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.prepare.PreparationSyntax;
import tapedeck.data.prepare.PreparationSyntaxException;
import tapedeck.data.prepare.SplitSyntax;
import tapedeck.data.prepare.StepSyntax;
import tapedeck.data.prepare.Target;
import tapedeck.data.table.Dialect;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TablePart;
import tapedeck.data.table.TableReader;
import tapedeck.program.ProgramException;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.TableNetwork;
import tapedeck.programs.TableNotReadyException;
import tapedeck.programs.TableTooLargeException;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;
import tapedeck.text.NearestWord;

/**
 * The options of reading and preparing a table, where a command is given one: every choice of the window. What is not chosen is guessed.
 */
final class TableOptions {
    @Option(names = "--target", paramLabel = "COLUMN", descriptionKey = "cli.table.target")
    private @Nullable String target;

    @Option(names = "--task", paramLabel = "TASK", descriptionKey = "cli.table.task")
    private @Nullable String task;

    @Option(names = "--step", paramLabel = "STEP", descriptionKey = "cli.table.step")
    private @Nullable List<String> steps;

    @Option(names = "--split", paramLabel = "SPLIT", descriptionKey = "cli.table.split")
    private @Nullable String split;

    @Option(names = "--preparation", paramLabel = "FILE", descriptionKey = "cli.table.preparation")
    private @Nullable Path file;

    @Option(names = "--rows", paramLabel = "ROWS", converter = RowsConverter.class, descriptionKey = "cli.rows")
    private @Nullable TablePart rows;

    @Option(names = "--separator", paramLabel = "MARK", descriptionKey = "cli.table.separator")
    private @Nullable String separator;

    @Option(names = "--quote", paramLabel = "MARK", descriptionKey = "cli.table.quote")
    private @Nullable String quote;

    @Option(names = "--decimal", paramLabel = "MARK", descriptionKey = "cli.table.decimal")
    private @Nullable String decimal;

    @Option(names = "--thousands", paramLabel = "MARK", descriptionKey = "cli.table.thousands")
    private @Nullable String thousands;

    @Option(names = "--header", paramLabel = "yes|no", descriptionKey = "cli.table.header")
    private @Nullable String header;

    @Option(names = "--comment", paramLabel = "MARK", descriptionKey = "cli.table.comment")
    private @Nullable String comment;

    @Option(names = "--charset", paramLabel = "NAME", descriptionKey = "cli.table.charset")
    private @Nullable String charset;

    /** A table with how it is prepared. */
    record Chosen(ParsedTable table, Preparation preparation) {
        /** As a lesson. */
        ProgramEntry lesson() {
            return TableNetwork.lesson(table, preparation);
        }
    }

    /** The dialect's options that are given, by their words. */
    private Map<String, String> dialect() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("separator", separator);
        all.put("quote", quote);
        all.put("decimal", decimal); // before the thousands, which it would set to none
        all.put("thousands", thousands);
        all.put("header", header);
        all.put("comment", comment);
        all.put("charset", charset);
        Map<String, String> given = new LinkedHashMap<>();
        all.forEach((name, text) -> {
            if (text != null) {
                given.put(name, text);
            }
        });
        return given;
    }

    /** Returns whether anything is chosen. */
    boolean isGiven() { return isPrepared() || rows != null; }

    /** Returns whether anything is chosen but how much is read. */
    private boolean isPrepared() {
        return target != null || task != null || steps != null || split != null || file != null
                || !dialect().isEmpty();
    }

    /** How much of it is read, if that is all that is chosen; else null. */
    @Nullable
    TablePart rowsAlone() {
        return isPrepared() ? null : rows;
    }

    /** Reads a table as it is chosen. Slow. */
    Chosen of(Path table) throws ProgramException {
        PreparationSyntax written = written();
        ParsedTable read = read(table, written);
        Preparation chain = TableNetwork.preparation(read, Objects.requireNonNullElse(target, ""));
        Target usual = chain.target();
        if (written != null) {
            try {
                chain = written.preparation(read.numbers(), usual);
            } catch (PreparationSyntaxException e) {
                throw wrong(e);
            }
        }
        if (steps != null) {
            List<Preparation.Entry> entries = new ArrayList<>();
            for (String step : steps) {
                entries.add(given("--step", () -> StepSyntax.read(step, read.numbers())));
            }
            chain = new Preparation(entries, chain.target(), chain.split());
        }
        if (target != null && !chain.target().column().equals(target)) {
            chain = chain.withTarget(usual);
        }
        if (task != null) {
            String word = task;
            Task kind = given("--task", () -> StepSyntax.task(word));
            chain = chain.withTarget(new Target(chain.target().column(), kind, List.of()));
        }
        if (split != null) {
            String words = split;
            chain = chain.withSplit(given("--split", () -> SplitSyntax.read(words)));
        }
        return new Chosen(read, checked(read, chain));
    }

    private @Nullable PreparationSyntax written() throws ProgramException {
        if (file == null) {
            return null;
        }
        try {
            return new PreparationSyntax(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProgramException(Message.of("cli.table.unreadable", "file", file.toString(), "why",
                    FileErrorText.why(e)));
        }
    }

    private ProgramException wrong(PreparationSyntaxException e) {
        return new ProgramException(Message.of("cli.table.file", "file", String.valueOf(file), "why", e.message()));
    }

    /** Guesses what is not chosen of the dialect; so it is read twice, if something is. */
    private ParsedTable read(Path table, @Nullable PreparationSyntax written) throws ProgramException {
        TableReader reader = TableReader.guessing().only(Objects.requireNonNullElseGet(rows, TablePart.Whole::new));
        TableInput input = new TableInput.OfFile(table);
        try {
            ParsedTable guessed = TableNetwork.read(reader, input);
            Dialect dialect = guessed.dialect();
            if (written != null) {
                dialect = written.dialect(dialect);
            }
            for (Map.Entry<String, String> each : dialect().entrySet()) {
                Dialect before = dialect;
                dialect = given("--" + each.getKey(),
                        () -> DialectSyntax.read(each.getKey(), each.getValue(), before));
            }
            return dialect.equals(guessed.dialect()) ? guessed : TableNetwork.read(reader.as(dialect), input);
        } catch (TableTooLargeException e) {
            throw RowsConverter.offering(e);
        } catch (PreparationSyntaxException e) {
            throw wrong(e);
        }
    }

    private interface Reading<T> {
        T read() throws PreparationSyntaxException;
    }

    private static <T> T given(String option, Reading<T> reading) {
        try {
            return reading.read();
        } catch (PreparationSyntaxException e) {
            throw new UsageException(Message.of("cli.refused", "argument", option, "why", e.message()));
        }
    }

    /** A step passes over columns that are not there; who types their names is told. */
    private static Preparation checked(ParsedTable table, Preparation chain) throws ProgramException {
        List<String> known = new ArrayList<>(table.frame().names());
        demand(table, known, chain.target().column());
        if (!chain.split().column().isEmpty()) {
            demand(table, known, chain.split().column());
        }
        if (chain.steps().stream().allMatch(entry -> known.containsAll(entry.step().columns()))) {
            return chain;
        }
        chain.run(table.frame()).reports().forEach(report -> known.addAll(report.after().names()));
        for (Preparation.Entry entry : chain.steps()) {
            for (String column : entry.step().columns()) {
                demand(table, known, column);
            }
        }
        return chain;
    }

    private static void demand(ParsedTable table, List<String> known, String column) throws ProgramException {
        if (!known.contains(column)) {
            Message none = Message.of("lesson.table.noColumn", "file", table.name(), "column", column, "columns",
                    String.join(", ", table.frame().names()));
            throw new ProgramException(NearestWord.of(column, known)
                    .map(near -> Message.of("cli.table.near", "why", none, "near", near)).orElse(none));
        }
    }
}

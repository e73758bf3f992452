package tapedeck.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.Dialect;
import tapedeck.data.table.Missing;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TablePart;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * {@code table}: a table as it stands in its file. Where pandas would read another, or none, its lines are read one by one and
 * made as long as its columns are many.
 */
final class TableReadScript {
    private static final String SAMPLES = "sample-datasets";
    /** Bytes of a table that may stand in a script, on a page more. */
    private static final int SMALL = 2048;
    /** What pandas takes for missing by itself. */
    private static final Set<String> PANDAS = Set.of("", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN",
            "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null");

    private final ScriptWriter out;
    private final ParsedTable table;
    private final Dialect dialect;
    /** The lines of what was pasted, or of a file that goes into the script; null if they are read from where they lie. */
    private final @Nullable String text;

    TableReadScript(ScriptWriter out, ParsedTable table) {
        this.out = out;
        this.table = table;
        dialect = table.dialect();
        text = table.input() instanceof TableInput.OfText(_, String pasted) ? pasted : small();
    }

    void write() {
        if (text != null) {
            out.texts("lines", List.of(text.split("\n", -1)));
        }
        if (table.part() instanceof TablePart.Sample) {
            out.comment(Message.of("export.sample", "rows", table.frame().size()));
        }
        if (table.isEven() && dialect.comment() == Dialect.NONE) {
            even();
        } else {
            uneven();
        }
    }

    private void even() {
        StringBuilder options = new StringBuilder(", dtype=str");
        if (dialect.separator() != ',') {
            options.append(", sep=").append(mark(dialect.separator()));
        }
        if (dialect.quote() == Dialect.NONE) {
            options.append(", quoting=3");
        } else if (dialect.quote() != '"') {
            options.append(", quotechar=").append(mark(dialect.quote()));
        }
        if (text == null && !dialect.charset().equals(StandardCharsets.UTF_8)) {
            options.append(", encoding=").append(encoding());
        }
        List<String> marks = missing().filter(text -> !PANDAS.contains(text)).toList();
        if (!marks.isEmpty()) {
            options.append(", na_values=[").append(String.join(", ", marks.stream().map(Python::string).toList()))
                    .append(']');
        }
        if (!dialect.header()) {
            out.texts("names", table.frame().names());
            options.append(", header=None, names=names");
        }
        if (table.part() instanceof TablePart.First(int rows)) {
            options.append(", nrows=").append(rows);
        }
        out.line("table = pd.read_csv(" + source() + options + ")");
    }

    private void uneven() {
        out.comment(Message.of("export.uneven"));
        out.texts("names", table.frame().names());
        out.texts("missing", missing().toList());
        boolean comments = dialect.comment() != Dialect.NONE;
        String quote = switch (dialect.quote()) {
            case '"' -> "";
            case Dialect.NONE -> ", quoting=3";
            default -> ", quotechar=" + mark(dialect.quote());
        };
        String open = text != null
                ? source()
                : "open(" + source() + ", encoding=" + encoding() + ", newline=\"\")";
        String rows = table.part() instanceof TablePart.First(int most)
                ? dialect.header() ? "[1:" + (most + 1) + "]" : "[:" + most + "]"
                : dialect.header() ? "[1:]" : "";
        out.block("with " + open + " as file:", () -> {
            if (comments) {
                out.line("lines = [line for line in file if not line.startswith(" + mark(dialect.comment()) + ")]");
            }
            out.line("rows = [row for row in csv.reader(" + (comments ? "lines" : "file") + ", delimiter="
                    + mark(dialect.separator()) + quote + ") if row]" + rows);
        });
        out.line("rows = [(row + [\"\"] * len(names))[:len(names)] for row in rows]");
        out.line("table = pd.DataFrame([[None if cell in missing else cell for cell in row] for row in rows], "
                + "columns=names)");
    }

    /** All that stands there where nothing is known, each text once. */
    private Stream<String> missing() {
        Set<String> marks = new TreeSet<>(Set.of(""));
        table.frame().columns().forEach(column -> IntStream.range(0, column.size()).filter(column::isMissing)
                .mapToObj(row -> ((TextColumn) column).values()[row]).filter(text -> text != null)
                .forEach(marks::add));
        return marks.stream();
    }

    private static String mark(char mark) {
        return Python.string(String.valueOf(mark));
    }

    /** Python's utf-8-sig passes over a byte order mark, as its utf-16 does, which reads what has none as little-endian. */
    private String encoding() {
        Charset charset = dialect.charset();
        return Python.string(charset.equals(StandardCharsets.UTF_8)
                ? "utf-8-sig"
                : charset.equals(StandardCharsets.UTF_16LE) ? "utf-16" : charset.name().toLowerCase(Locale.ROOT));
    }

    /** Where a file lies that is not shipped; else null. */
    static @Nullable Path folder(ParsedTable table) {
        if (table.input() instanceof TableInput.OfText) {
            return null;
        }
        Path parent = Path.of(table.name()).toAbsolutePath().normalize().getParent();
        return parent == null || parent.endsWith(SAMPLES) ? null : parent;
    }

    /** Its file's name, or what reads what was pasted. */
    private String source() {
        return text != null ? "io.StringIO(\"\\n\".join(lines))" : file();
    }

    private String file() {
        Path path = path();
        Path folder = out.folder().path();
        String name = String.valueOf(path.getFileName());
        if (isBelow(path)) {
            name = Objects.requireNonNull(folder).relativize(path).toString().replace('\\', '/');
        } else if (out.folder().takes()) {
            name = out.folder().with(name, to -> Files.copy(path, to));
        } else {
            name = folder == null && folder(table) == null ? SAMPLES + "/" + name : out.folder().elsewhere(path);
        }
        return Python.string(name);
    }

    private Path path() {
        return Path.of(table.name()).toAbsolutePath().normalize();
    }

    private boolean isBelow(Path path) {
        return out.folder().path() != null && path.startsWith(out.folder().path());
    }

    /** Returns what stands in a file that lies elsewhere and is so small that the script has it; else null. */
    private @Nullable String small() {
        Path path = path();
        if (!out.folder().takes() || isBelow(path)) {
            return null;
        }
        try {
            if (Files.size(path) > SMALL) {
                return null;
            }
            String all = dialect.charset().newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
            String lines = all.replaceFirst("^\uFEFF", "").replace("\r\n", "\n");
            boolean quoted = dialect.quote() != Dialect.NONE && all.indexOf(dialect.quote()) >= 0;
            return lines.indexOf('\r') >= 0 || (quoted && all.indexOf('\r') >= 0) ? null : lines.stripTrailing();
        } catch (IOException _) { // then it is read, or not, where the script runs
            return null;
        }
    }
}

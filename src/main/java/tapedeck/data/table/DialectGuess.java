package tapedeck.data.table;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The guess at how a table is written, by its first rows. */
final class DialectGuess {
    /** Of the rows that must have as many cells as the others, or it is no table. */
    private static final double LEAST = 0.5;
    private static final Pattern SINGLE_QUOTED = Pattern.compile("(?m)(^|[,;|\\t])'[^'\\n]*'([,;|\\t]|\\r?$)");
    private static final Pattern DOUBLE_QUOTED = Pattern.compile("(?m)(^|[,;|\\t]) *\"");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\s*[+-]?[\\d.]+,\\d+([eE][+-]?\\d+)?\\s*");
    /** Three words: no cell of a table with one column. */
    private static final Pattern PROSE = Pattern.compile("\\p{L} +\\p{L}.* +\\p{L}");
    private static final Pattern SEPARATORS = Pattern.compile("[;\\t|]|,(?! )");

    private final String text;
    private final boolean whole;

    /** @param whole whether {@code text} is all there is */
    private DialectGuess(String text, boolean whole) {
        this.text = text;
        this.whole = whole;
    }

    /** The likeliest dialect; null if no separator divides the rows alike. */
    static @Nullable Dialect of(String text, boolean whole, Charset charset) {
        DialectGuess guess = new DialectGuess(text, whole);
        Dialect best = guess.separated(Dialect.COMMA.withCharset(charset).withQuote(guess.quote()));
        HeadRows rows = HeadRows.of(text, whole, best);
        if (rows.agreement() < LEAST || isProse(rows)) {
            return null;
        }
        List<String> cells = IntStream.range(0, rows.width()).mapToObj(rows::below).flatMap(List::stream).toList();
        Dialect numbered = NumberStyle.of(best, cells);
        return numbered.withHeader(hasHeader(rows, CellNumbers.of(numbered)));
    }

    private static boolean isProse(HeadRows head) {
        long prose = head.rows().stream().filter(row -> PROSE.matcher(first(row)).find()).count();
        return head.width() == 1 && 2 * prose > head.rows().size();
    }

    private char quote() {
        return SINGLE_QUOTED.matcher(text).find() && !DOUBLE_QUOTED.matcher(text).find() ? '\'' : '"';
    }

    private Dialect separated(Dialect dialect) {
        Dialect best = dialect;
        double most = -1;
        for (char separator : Dialect.SEPARATORS) {
            Dialect tried = commented(dialect.withSeparator(separator));
            double score = score(HeadRows.of(text, whole, tried));
            if (score > most) {
                best = tried;
                most = score;
            }
        }
        return best;
    }

    /** Lines that begin with such a mark are comments, unless all of them look like the other rows: {@code #id,x}. */
    private Dialect commented(Dialect dialect) {
        for (char mark : Dialect.COMMENTS) {
            if (mark != Dialect.NONE) {
                HeadRows all = HeadRows.of(text, whole, dialect);
                List<FileRow> marked = all.rows().stream().filter(row -> first(row).indexOf(mark) == 0).toList();
                int width = HeadRows.of(text, whole, dialect.withComment(mark)).width();
                boolean alike = width > 1 && marked.stream()
                        .allMatch(row -> row.cells().length == width && !first(row).startsWith(mark + " "));
                if (!marked.isEmpty() && !alike && marked.size() < all.rows().size()) {
                    return dialect.withComment(mark);
                }
            }
        }
        return dialect;
    }

    private static String first(FileRow row) {
        String cell = row.cells()[0];
        return cell == null ? "" : cell;
    }

    /** Rows that agree, many columns, and no cell that another separator would divide. */
    private static double score(HeadRows head) {
        int width = head.width();
        if (width == 0) {
            return 0;
        }
        int cells = 0;
        int whole = 0;
        for (FileRow row : head.rows()) {
            for (String cell : row.cells()) {
                cells++;
                whole += cell == null || !SEPARATORS.matcher(cell).find() || DECIMAL_COMMA.matcher(cell).matches()
                        ? 1
                        : 0;
            }
        }
        double share = (double) whole / Math.max(1, cells);
        return head.agreement() * width / (width + 1.0) * share * (head.broken() ? 0.5 : 1);
    }

    /** The first row names the columns: none of it is a number, and it is unlike what stands below. */
    private static boolean hasHeader(HeadRows head, CellNumbers numbers) {
        if (head.rows().isEmpty()) {
            return true;
        }
        @Nullable
        String[] first = head.rows().getFirst().cells();
        List<String> names = Arrays.stream(first).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        if (names.stream().anyMatch(name -> !Double.isNaN(numbers.read(name)) || Missing.is(name))) {
            return false;
        }
        boolean again = Set.copyOf(names).size() < names.size();
        for (int column = 0; column < first.length; column++) {
            List<String> below = head.below(column);
            if (2 * below.stream().filter(cell -> !Double.isNaN(numbers.read(cell))).count() > below.size()) {
                return true;
            }
            again |= first[column] != null && below.contains(first[column]);
        }
        return !again;
    }
}

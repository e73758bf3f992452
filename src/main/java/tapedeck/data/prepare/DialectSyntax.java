package tapedeck.data.prepare;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Dialect;

/** The words for how a table is written: {@code file separator=semicolon decimal=comma}. */
public final class DialectSyntax {
    /** What the line begins with. */
    static final String WORD = "file";
    private static final Map<String, Character> SEPARATORS = marks("comma", ',', "semicolon", ';', "tab", '\t', "bar",
            '|');
    private static final Map<String, Character> QUOTES = marks("double", '"', "single", '\'', "none", Dialect.NONE);
    private static final Map<String, Character> THOUSANDS = marks("none", Dialect.NONE, "comma", ',', "point", '.',
            "space", ' ', "no-break-space", '\u00a0', "narrow-space", '\u202f', "apostrophe", '\'');
    private static final Map<String, Character> COMMENTS = marks("none", Dialect.NONE, "hash", '#', "percent", '%');
    private static final Map<String, Charset> CHARSETS = Dialect.CHARSETS.stream().collect(Collectors.toMap(
            charset -> charset.name().toLowerCase(Locale.ROOT), Function.identity(), (a, _) -> a, LinkedHashMap::new));
    private static final Map<String, Boolean> DECIMALS = Map.of("comma", true, "point", false);
    private static final Map<String, Boolean> YES = Map.of("yes", true, "no", false);

    private DialectSyntax() {}

    private static Map<String, Character> marks(Object... pairs) {
        Map<String, Character> marks = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            marks.put((String) pairs[i], (Character) pairs[i + 1]);
        }
        return marks;
    }

    private static <T> String word(Map<String, T> words, T value) {
        return words.entrySet().stream().filter(each -> each.getValue().equals(value)).map(Map.Entry::getKey)
                .findFirst().orElseThrow();
    }

    /** The whole line. */
    static SyntaxLine line(Dialect dialect) {
        return numbers(SyntaxLine.of(WORD).with("separator", word(SEPARATORS, dialect.separator()))
                .with("quote", word(QUOTES, dialect.quote())),
                new CellNumbers(dialect.decimalComma(),
                        dialect.thousands()))
                .with("header", word(YES, dialect.header())).with("comment", word(COMMENTS, dialect.comment()))
                .with("charset", word(CHARSETS, dialect.charset()));
    }

    /** A line with how numbers are written. */
    static SyntaxLine numbers(SyntaxLine line, CellNumbers numbers) {
        return line.with("decimal", word(DECIMALS, numbers.decimalComma()))
                .when(numbers.thousands() != Dialect.NONE, "thousands", word(THOUSANDS, numbers.thousands()));
    }

    /**
     * With one choice, such as {@code separator} and {@code semicolon}.
     *
     * @throws PreparationSyntaxException if there is none like that
     */
    public static Dialect read(String option, String value, Dialect usual) throws PreparationSyntaxException {
        return read(SyntaxLine.of(WORD).with(option, value), usual);
    }

    static Dialect read(SyntaxLine line, Dialect usual) throws PreparationSyntaxException {
        StepArguments given = new StepArguments(line);
        char separator = given.word("separator", signs(SEPARATORS), usual.separator());
        char quote = given.word("quote", signs(QUOTES), usual.quote());
        CellNumbers numbers = numbers(given, CellNumbers.of(usual));
        boolean header = given.word("header", YES, usual.header());
        char comment = given.word("comment", signs(COMMENTS), usual.comment());
        Charset charset = given.word("charset", CHARSETS, usual.charset());
        given.end();
        return usual.withSeparator(separator).withQuote(quote).withNumbers(numbers.decimalComma(), numbers.thousands())
                .withHeader(header).withComment(comment).withCharset(charset);
    }

    /** Where the decimal mark is given, and nothing of thousands, these are not set apart. */
    static CellNumbers numbers(StepArguments given, CellNumbers usual) throws PreparationSyntaxException {
        boolean comma = given.word("decimal", DECIMALS, usual.decimalComma());
        char thousands = given.word("thousands", signs(THOUSANDS),
                given.has("decimal") ? Dialect.NONE : usual.thousands());
        return new CellNumbers(comma, thousands);
    }

    /** A mark may be given as itself, too. */
    private static Map<String, Character> signs(Map<String, Character> words) {
        Map<String, Character> all = new LinkedHashMap<>(words);
        words.values().stream().filter(mark -> mark != Dialect.NONE).forEach(mark -> all.put(mark.toString(), mark));
        return all;
    }
}

package tapedeck.ui.data;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import tapedeck.data.table.Dialect;
import tapedeck.text.Message;

/** The guesses of how a table is written, each to be changed. */
final class DialectOptions {
    /** The marks in numbers: which decimal mark, and what sets thousands apart. */
    private record NumberMarks(boolean comma, char thousands) {
        /** Those that exclude each other are no way. */
        boolean isPossible() {
            return thousands != (comma ? ',' : '.');
        }

        Message title() {
            String one = thousands == Dialect.NONE ? "1234" : "1" + thousands + "234";
            return Message.verbatim(one + (comma ? ",5" : ".5"));
        }
    }

    private static final List<NumberMarks> MARKS = Stream.of(false, true)
            .flatMap(comma -> Dialect.THOUSANDS.stream().map(mark -> new NumberMarks(comma, mark)))
            .filter(NumberMarks::isPossible).toList();

    private DialectOptions() {}

    static List<TableOption<Dialect>> of(Dialect now) {
        return List.of(
                mark("preparing.separator", Dialect.SEPARATORS, now.separator(), now::withSeparator),
                decimals(now.decimalComma(), now.thousands(), now::withNumbers),
                TableOption.OneOf.yes(Message.of("preparing.header"), now.header(), now::withHeader),
                mark("preparing.quote", Dialect.QUOTES, now.quote(), now::withQuote),
                mark("preparing.comment", Dialect.COMMENTS, now.comment(), now::withComment),
                new TableOption.OneOf<>(Message.of("preparing.charset"), Dialect.CHARSETS, now.charset(),
                        DialectOptions::charset, now::withCharset));
    }

    /** How numbers are written. */
    static <R> TableOption<R> decimals(boolean comma, char thousands, BiFunction<Boolean, Character, R> with) {
        return new TableOption.OneOf<>(Message.of("preparing.numbers"), MARKS, new NumberMarks(comma, thousands),
                NumberMarks::title, marks -> with.apply(marks.comma, marks.thousands));
    }

    private static TableOption<Dialect> mark(String key, List<Character> marks, char now,
            Function<Character, Dialect> with) {
        return new TableOption.OneOf<>(Message.of(key), marks, now, DialectOptions::title, with);
    }

    private static Message title(char mark) {
        return switch (mark) {
            case Dialect.NONE -> Message.of("preparing.mark.none");
            case '\t' -> Message.of("table.tab");
            case ',' -> Message.of("table.comma");
            case ';' -> Message.of("table.semicolon");
            default -> Message.verbatim(String.valueOf(mark));
        };
    }

    private static Message charset(Charset charset) {
        return Message.verbatim(charset.displayName(Locale.ROOT));
    }
}

package tapedeck.data.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tapedeck.text.Message;

/**
 * The dialect in which a table is written.
 *
 * @param charset of its bytes
 * @param separator between two cells: one of {@link #SEPARATORS}
 * @param quote around a cell that has separators or line ends in it, or {@link #NONE}
 * @param decimalComma whether 12,5 is a number, and not 12.5
 * @param thousands what sets thousands apart, or {@link #NONE}
 * @param header whether its first row names the columns
 * @param comment what a line to be left out begins with, or {@link #NONE}
 */
public record Dialect(Charset charset, char separator, char quote, boolean decimalComma, char thousands, boolean header,
        char comment) {
    /** No such mark. */
    public static final char NONE = 0;
    /** What can stand between cells. */
    public static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    /** What can stand around them. */
    public static final List<Character> QUOTES = List.of('"', '\'', NONE);
    /** What can set thousands apart; the spaces are a plain one, one that does not break, and a narrow one. */
    public static final List<Character> THOUSANDS = List.of(NONE, ',', '.', ' ', '\u00a0', '\u202f', '\'');
    /** What a comment can begin with. */
    public static final List<Character> COMMENTS = List.of(NONE, '#', '%');
    /** What the bytes can be. */
    public static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, Charset.forName("windows-1252"));
    /** As RFC 4180 has it. */
    public static final Dialect COMMA = new Dialect(StandardCharsets.UTF_8, ',', '"', false, NONE, true, NONE);

    public Dialect withCharset(Charset other) {
        return new Dialect(other, separator, quote, decimalComma, thousands, header, comment);
    }

    public Dialect withSeparator(char other) {
        return new Dialect(charset, other, quote, decimalComma, thousands, header, comment);
    }

    public Dialect withQuote(char other) {
        return new Dialect(charset, separator, other, decimalComma, thousands, header, comment);
    }

    /** With another way of writing numbers. */
    public Dialect withNumbers(boolean comma, char thousandsMark) {
        return new Dialect(charset, separator, quote, comma, thousandsMark, header, comment);
    }

    public Dialect withHeader(boolean first) {
        return new Dialect(charset, separator, quote, decimalComma, thousands, first, comment);
    }

    public Dialect withComment(char other) {
        return new Dialect(charset, separator, quote, decimalComma, thousands, header, other);
    }

    /** Returns what it is, in few words, with {@code size} among them: {@code semicolon, decimal comma, 150 rows, header}; UTF-8 is not worth one. */
    List<Message> says(List<Message> size) {
        List<Message> items = new ArrayList<>();
        items.add(switch (separator) {
            case ',' -> Message.of("table.comma");
            case ';' -> Message.of("table.semicolon");
            case '\t' -> Message.of("table.tab");
            default -> Message.of("table.separator", "mark", String.valueOf(separator));
        });
        if (quote == '\'') {
            items.add(Message.of("table.single-quotes"));
        } else if (quote == NONE) {
            items.add(Message.of("table.no-quotes"));
        }
        if (decimalComma) {
            items.add(Message.of("table.decimal-comma"));
        }
        if (thousands != NONE) {
            items.add(Message.of("table.thousands", "example", "1" + thousands + "000"));
        }
        if (comment != NONE) {
            items.add(Message.of("table.comments", "mark", String.valueOf(comment)));
        }
        items.addAll(size);
        items.add(header ? Message.of("table.header") : Message.of("table.no-header"));
        if (!charset.equals(StandardCharsets.UTF_8)) {
            items.add(Message.verbatim(charset.displayName(Locale.ROOT)));
        }
        return items;
    }
}

package tapedeck.data.table;

import java.util.Optional;
import java.util.regex.Pattern;
import tapedeck.text.Message;

/** The formats that people take for a table, by how they begin. */
final class OtherFormat {
    private static final Pattern MARKUP = Pattern.compile("(?i)\\s*<(!doctype|html|head|body|\\?xml|svg|table)\\b.*",
            Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("\\s*(\\{\\s*(\"[^\"\\n]*\"\\s*:|})|\\[\\s*[\\[{\"\\d-]).*",
            Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile(
            "(?m)\\A#!|^(import [\\w.]+( as \\w+)?|from [\\w.]+ import .+|def \\w+\\(.*|class \\w+.*:)\\s*$");

    private OtherFormat() {}

    /** Returns what the bytes are: {@code a PNG picture}. */
    static Optional<Message> of(byte... head) {
        if (CharsetGuess.startsWith(head, 0x89, 'P', 'N', 'G')) {
            return Optional.of(Message.of("table.is.picture", "format", "PNG"));
        }
        if (CharsetGuess.startsWith(head, 0xff, 0xd8, 0xff)) {
            return Optional.of(Message.of("table.is.picture", "format", "JPEG"));
        }
        if (CharsetGuess.startsWith(head, 'G', 'I', 'F', '8')) {
            return Optional.of(Message.of("table.is.picture", "format", "GIF"));
        }
        if (CharsetGuess.startsWith(head, 'P', 'K', 3, 4)) {
            return Optional.of(Message.of("table.is.zip"));
        }
        if (CharsetGuess.startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return Optional.of(Message.of("table.is.workbook"));
        }
        if (CharsetGuess.startsWith(head, '%', 'P', 'D', 'F')) {
            return Optional.of(Message.of("table.is.pdf"));
        }
        return CharsetGuess.startsWith(head, 0x1f, 0x8b) ? Optional.of(Message.of("table.is.gzip")) : Optional.empty();
    }

    /** Returns what the text is: {@code JSON}. */
    static Optional<Message> of(String head) {
        if (MARKUP.matcher(head).matches()) {
            return Optional.of(Message.of("table.is.markup"));
        }
        if (JSON.matcher(head).matches()) {
            return Optional.of(Message.of("table.is.json"));
        }
        return SCRIPT.matcher(head).find() ? Optional.of(Message.of("table.is.script")) : Optional.empty();
    }
}

package tapedeck.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tapedeck.action.Opener;
import tapedeck.data.table.Dialect;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TablePart;
import tapedeck.text.Message;

/** A table, for a network of its own; what is wrong with it, its loading says. */
record TableOpener() implements Opener<ProgramEntry> {
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".tab");
    private static final String TEXT = ".txt";
    /** Of what stands in a line that may be a header, no more is looked at. */
    private static final int MOST = 10_000;

    @Override
    public Message what() {
        return Message.of("lesson.opens.table");
    }

    @Override
    public boolean recognises(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return TABLES.stream().anyMatch(name::endsWith) || (name.endsWith(TEXT)
                && Dialect.SEPARATORS.stream().anyMatch(separator -> head(file).indexOf(separator) >= 0));
    }

    @Override
    public ProgramEntry open(Path file) {
        return new TableEntry(new TableInput.OfFile(file), new TablePart.Whole());
    }

    /** The beginning of its first line, whatever its characters are; empty if there is none. */
    private static String head(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            char[] beginning = new char[MOST];
            int length = Math.max(0, reader.read(beginning));
            String text = new String(beginning, 0, length).replaceFirst("^\\u00ef\\u00bb\\u00bf", "");
            return text.lines().findFirst().orElse("");
        } catch (IOException _) {
            return ""; // its loading says why
        }
    }
}

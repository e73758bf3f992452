package tapedeck.data.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import tapedeck.data.table.Dialect;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableException;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.finding.data.DataDetectors;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/**
 * Any bytes at all are read, and looked at: that ends in a table or in a {@link TableException}, and soon. Jazzer calls it:
 * {@code mvn -Pfuzz verify}.
 */
public final class TableFuzzer {
    private static final Texts TEXTS = new Texts(Language.ENGLISH);
    /** What is changed of a guess, by the first byte. */
    private static final List<UnaryOperator<Dialect>> CHANGES = List.of(UnaryOperator.identity(),
            guess -> guess.withHeader(!guess.header()), guess -> guess.withSeparator(';'),
            guess -> guess.withQuote(Dialect.NONE), guess -> guess.withQuote('\''), guess -> guess.withComment('#'),
            guess -> guess.withNumbers(true, '.'), guess -> guess.withCharset(Dialect.CHARSETS.getLast()),
            guess -> guess.withCharset(Dialect.CHARSETS.get(1)));

    private TableFuzzer() {}

    /** Reads what follows the first byte as a file. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException, InterruptedException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"),
                "tapedeck-fuzz-" + ProcessHandle.current().pid() + ".csv");
        Files.write(file, data.length == 0 ? data : Arrays.copyOfRange(data, 1, data.length));
        TableInput input = new TableInput.OfFile(file);
        try {
            ParsedTable table = TableReader.guessing().read(input);
            look(table);
            UnaryOperator<Dialect> change = CHANGES.get((data[0] & 0xff) % CHANGES.size());
            look(TableReader.guessing().as(change.apply(table.dialect())).read(input));
        } catch (TableException e) {
            TEXTS.of(e.message());
        }
    }

    private static void look(ParsedTable table) throws InterruptedException {
        TEXTS.of(table.says());
        table.repairs().says().forEach(TEXTS::of);
        for (String target : List.of(table.frame().names().getFirst(), table.frame().names().getLast())) {
            DataDetectors.of(Profile.of(table, target)).forEach(finding -> TEXTS.of(finding.sentence()));
        }
    }
}

package tapedeck.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.text.Message;

/** What is refused, how much is read, and that it can be ended. */
class TableReaderTest {
    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        Thread.interrupted();
    }

    private Path file(byte... content) throws Exception {
        return Files.write(folder.resolve("t.csv"), content);
    }

    private Path file(String content) throws Exception {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    private static ParsedTable read(TableReader reader, Path file) throws Exception {
        return reader.read(new TableInput.OfFile(file));
    }

    private static Message refusal(TableReader reader, Path file) {
        List<Message> why = new ArrayList<>();
        assertThatExceptionOfType(TableException.class).isThrownBy(() -> read(reader, file))
                .satisfies(e -> why.add(e.message()));
        return why.getFirst();
    }

    private static Message refusal(Path file) {
        return refusal(TableReader.guessing(), file);
    }

    private static String rows(int count) {
        StringBuilder text = new StringBuilder("n,square\n");
        IntStream.range(0, count).forEach(i -> text.append(i).append(',').append((long) i * i).append('\n'));
        return text.toString();
    }

    private static List<String> first(ParsedTable table) {
        return IntStream.range(0, table.frame().size()).mapToObj(table.frame().columns().getFirst()::text).toList();
    }

    @Test
    void aRowOfNamesMayBeLongerThanWhatIsLookedAtFirst() throws Exception {
        int wide = 30_000;
        List<String> names = IntStream.range(0, wide).mapToObj(i -> "measured" + i).toList();
        String row = String.join(",", names) + "\n";
        assertThat(row.length()).isGreaterThan(1 << 18);
        ParsedTable table = read(TableReader.guessing(), file(row + ("7,".repeat(wide - 1) + "8\n").repeat(5)));
        assertThat(table.frame().names()).isEqualTo(names);
        assertThat(table.frame().size()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "table.is.json   | {\"a\": 1, \"b\": [1, 2]}",
            "table.is.json   | [{\"a\": 1}, {\"a\": 2}]",
            "table.is.markup | <!DOCTYPE html><html><body>a, b</body></html>",
            "table.is.markup | <?xml version=\"1.0\"?><a/>",
            "table.is.script | import torch"})
    void otherTextsAreNamed(String key, String content) throws Exception {
        Path file = file(content + "\n");
        assertThat(refusal(file)).isEqualTo(
                Message.of("table.not", "file", file.toString(), "format", Message.of(key)));
    }

    @Test
    void otherFilesAreNamed() throws Exception {
        Path png = file((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G', (byte) 13, (byte) 10, (byte) 26, (byte) 10);
        assertThat(refusal(png).values()).containsEntry("format",
                Message.of("table.is.picture", "format", "PNG"));
        assertThat(refusal(file((byte) 'P', (byte) 'K', (byte) 3, (byte) 4, (byte) 20, (byte) 0)).values())
                .containsEntry("format", Message.of("table.is.zip"));
        assertThat(refusal(file((byte) 1, (byte) 2, (byte) 0, (byte) 3, (byte) 7)).key()).isEqualTo("table.no-text");
    }

    @Test
    void proseIsNoTable() throws Exception {
        assertThat(refusal(file("""
                Dear all,
                yes, no, or maybe, as they say, is all there is.
                It is, then, what it is
                and more, and more, and more, of the same.
                a, b
                """)).key()).isEqualTo("table.no-columns");
    }

    @Test
    void aTableHasRows() throws Exception {
        assertThat(refusal(file("")).key()).isEqualTo("table.file.empty");
        assertThat(refusal(file(" \n\n")).key()).isEqualTo("table.file.empty");
        assertThat(refusal(file("number,class\n")).key()).isEqualTo("table.no-rows");
        assertThat(first(read(TableReader.guessing(), file("number,class\n1,none\n")))).containsExactly("1");
        assertThat(refusal(TableReader.guessing().atLeast(2), file("number,class\n1,none\n")).key())
                .isEqualTo("table.few-rows");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Path gone = folder.resolve("gone.csv");
        assertThat(refusal(gone)).isEqualTo(Message.of("table.file.missing", "file", gone.toString()));
        assertThat(refusal(folder)).isEqualTo(Message.of("table.file.unreadable", "file", folder.toString(), "why",
                Message.of("text.file.folder")));
    }

    @Test
    void aQuoteThatDoesNotEndIsPlaced() throws Exception {
        Path file = file("a,b\n1,2\n3,\"4\n5,6\n");
        assertThat(refusal(file)).isEqualTo(Message.of("table.broken", "place", file + ":3", "cell", 2));
        file("a,b\n1,2\n\"3\"x,4\n5,6\n");
        assertThat(refusal(file)).isEqualTo(Message.of("table.broken", "place", file + ":3", "cell", 1));
        ParsedTable table = read(TableReader.guessing().as(Dialect.COMMA.withQuote(Dialect.NONE)), file);
        assertThat(first(table)).containsExactly("1", "\"3\"x", "5");
    }

    @Test
    void whatIsGuessedCanBeChanged() throws Exception {
        Path file = file("1;2\n3;4\n");
        Dialect guess = read(TableReader.guessing(), file).dialect();
        assertThat(read(TableReader.guessing().as(guess.withSeparator(',')), file).frame().columns()).hasSize(1);
        assertThat(first(read(TableReader.guessing().as(guess.withHeader(true)), file))).containsExactly("3");
    }

    @Test
    void aCharsetThatIsGivenIsNotReplaced() throws Exception {
        Path file = file((byte) 'a', (byte) '\n', (byte) 0xfc, (byte) '\n', (byte) 'b', (byte) '\n');
        assertThat(first(read(TableReader.guessing(), file))).containsExactly("ü", "b");
        assertThat(refusal(TableReader.guessing().as(Dialect.COMMA), file).key()).isEqualTo("table.other-charset");
    }

    @Tag("long")
    @Test
    void tooManyRowsAreReadInPartOnly() throws Exception {
        Path file = file(rows(TableReader.MOST_ROWS + 1));
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> read(TableReader.guessing(), file));
        assertThat(first(read(TableReader.guessing().only(new TablePart.First(3)), file))).containsExactly("0", "1",
                "2");
        ParsedTable sample = read(TableReader.guessing().only(new TablePart.Sample(1000, 1)), file);
        assertThat(sample.total()).isEqualTo(TableReader.MOST_ROWS + 1);
        List<Integer> numbers = first(sample).stream().map(Integer::valueOf).toList();
        assertThat(numbers).hasSize(1000).isSorted().doesNotHaveDuplicates();
        assertThat(numbers.stream().mapToInt(Integer::intValue).average().orElseThrow())
                .isBetween(90_000.0, 110_000.0); // 11 times what chance makes of a thousand
        assertThat(first(read(TableReader.guessing().only(new TablePart.Sample(1000, 1)), file)))
                .isEqualTo(first(sample));
        assertThat(first(read(TableReader.guessing().only(new TablePart.Sample(1000, 2)), file)))
                .isNotEqualTo(first(sample));
    }

    @Test
    void progressIsToldAndAnInterruptionEndsIt() throws Exception {
        Path file = file(rows(20_000));
        List<Double> told = new ArrayList<>();
        read(TableReader.guessing().telling(told::add), file);
        assertThat(told).isSorted().hasSizeGreaterThan(10).last().isEqualTo(1.0);
        assertThat(told.getFirst()).isLessThan(0.5);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> read(TableReader.guessing(), file));
    }

    @Test
    void whatStandsForNothingIsMissing() throws Exception {
        Column column = read(TableReader.guessing(), file("x,y\n1,NA\n2,\n3,?\n4, n/a \n5,-\n6,none\n")).frame()
                .columns()
                .getLast();
        assertThat(IntStream.range(0, 6).mapToObj(column::isMissing)).containsExactly(true, true, true, true, false,
                false);
        assertThat(column.text(0)).isEqualTo("NA");
    }

    @Test
    void whatWasGuessedIsSaidInOneLine() throws Exception {
        Message separator = Message.of("table.semicolon");
        Message comma = Message.of("table.decimal-comma");
        Message two = Message.of("table.columns", "columns", 2);
        Message header = Message.of("table.header");
        Path file = file("x;y\n1,5;2,5\n3,5;4,5\n5,5;6,5\n");
        assertThat(read(TableReader.guessing(), file).says()).isEqualTo(
                Message.list(List.of(separator, comma, Message.of("table.rows", "rows", 3), two, header)));
        assertThat(read(TableReader.guessing().only(new TablePart.Sample(2, 1)), file).says()).isEqualTo(Message.list(
                List.of(separator, comma, Message.of("table.rows-part", "rows", 2, "total", 3), two, header)));
        assertThat(read(TableReader.guessing().only(new TablePart.First(2)), file).says()).isEqualTo(Message.list(
                List.of(separator, comma, Message.of("table.rows-first", "rows", 2), two, header)));
        Path windows = file("x;y\n1,5;\u00fc\n3,5;b\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read(TableReader.guessing(), windows).says()).as("another charset is said, too").isEqualTo(
                Message.list(List.of(separator, comma, Message.of("table.rows", "rows", 2), two, header,
                        Message.verbatim("windows-1252"))));
    }
}

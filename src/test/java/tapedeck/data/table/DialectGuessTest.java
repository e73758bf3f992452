package tapedeck.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as they are found, and how they are taken to be written. */
class DialectGuessTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private ParsedTable read(String text, Charset charset) throws Exception {
        return TableReader.guessing()
                .read(new TableInput.OfFile(Files.write(folder.resolve("t.csv"), text.getBytes(charset))));
    }

    private static ParsedTable read(String text) throws Exception {
        return TableReader.guessing().read(new TableInput.OfText("pasted", text));
    }

    private static Dialect guess(String text) throws Exception {
        return read(text).dialect();
    }

    private static List<String> row(ParsedTable table, int row) {
        return table.frame().columns().stream().map(column -> column.text(row)).toList();
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void anySeparator(char separator) throws Exception {
        ParsedTable table = read("x,y,name\n1.5,2,ann\n3,4.5,bob\n".replace(',', separator));
        assertThat(table.dialect()).isEqualTo(Dialect.COMMA.withSeparator(separator));
        assertThat(table.frame().names()).containsExactly("x", "y", "name");
        assertThat(row(table, 1)).containsExactly("3", "4.5", "bob");
    }

    @Test
    void aDecimalCommaIsNoSeparator() throws Exception {
        for (String text : List.of("a;b\n1,5;2,5\n3,5;4,25\n", "1,5;2,5\n3,5;4,5\n", "a;b;c\n1,50;2,50;3,50\n1;2,5;3\n",
                "a\tb\n1,5\t2\n3\t4,5\n")) {
            ParsedTable table = read(text);
            assertThat(table.dialect().decimalComma()).as(text).isTrue();
            assertThat(table.dialect().separator()).as(text).isNotEqualTo(',');
            assertThat(table.numbers().read(table.frame().columns().getFirst().text(0))).isIn(1.5, 1.50);
        }
    }

    @Test
    void thousandsAreSetApart() throws Exception {
        assertThat(guess("a,b\n\"1,234\",1.5\n\"12,000\",2.5\n").thousands()).isEqualTo(',');
        assertThat(guess("a,b\n\"1,234\",1.5\n\"12,000\",2.5\n").decimalComma()).isFalse();
        Dialect english = guess("a;b\n1,234;1.5\n2,000;2.5\n");
        assertThat(english.decimalComma()).isFalse();
        assertThat(english.thousands()).isEqualTo(',');
        Dialect german = guess("a;b\n1.234,5;x\n1.234.567,25;y\n");
        assertThat(german.decimalComma()).isTrue();
        assertThat(german.thousands()).isEqualTo('.');
        assertThat(CellNumbers.of(german).read("1.234.567,25")).isEqualTo(1_234_567.25);
        Dialect french = guess("a;b\n1 234,5;x\n1 234 567,25;y\n");
        assertThat(french.thousands()).isEqualTo(' ');
        assertThat(CellNumbers.of(french).read("1 234 567,25")).isEqualTo(1_234_567.25);
        assertThat(guess("a;b\n1'000.5;1\n2'000;3\n").thousands()).isEqualTo('\'');
    }

    @Test
    void aNumberWithPointsIsNotInThousands() throws Exception {
        Dialect dialect = guess("a,b\n1.000,2.125\n3.500,4.5\n");
        assertThat(dialect.decimalComma()).isFalse();
        assertThat(dialect.thousands()).isEqualTo(Dialect.NONE);
    }

    @Test
    void anyCharset() throws Exception {
        String text = "Größe;Straße\n1,5;Süd\n2,5;Østre\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS, StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            ParsedTable table = read(text, charset);
            assertThat(table.dialect().charset()).isEqualTo(charset);
            assertThat(table.frame().names()).containsExactly("Größe", "Straße");
            assertThat(row(table, 1)).containsExactly("2,5", "Østre");
        }
    }

    @Test
    void aMarkOfTheEncodingIsNoPartOfAName() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            ParsedTable table = read("\uFEFFx,y\n1,2\n3,4\n", charset);
            assertThat(table.dialect().charset()).isEqualTo(charset);
            assertThat(table.frame().names()).containsExactly("x", "y");
            assertThat(row(read("\uFEFF1,2\n3,4\n", charset), 0)).containsExactly("1", "2");
        }
    }

    @Test
    void aLetterFarBelowMayTellTheCharset() throws Exception {
        ParsedTable table = read("n,name\n" + "1,plain\n".repeat(60_000) + "2,Müller\n", WINDOWS);
        assertThat(table.dialect().charset()).isEqualTo(WINDOWS);
        assertThat(row(table, 60_000)).containsExactly("2", "Müller");
    }

    @Test
    void aHeaderIsUnlikeWhatStandsBelow() throws Exception {
        assertThat(guess("x,y\n1,2\n3,4\n").header()).isTrue();
        assertThat(guess("1,2\n3,4\n5,6\n").header()).isFalse();
        assertThat(guess("name,colour\nann,red\nbob,blue\n").header()).isTrue();
        assertThat(guess("ann,red\nbob,blue\ncid,red\n").header()).isFalse();
        assertThat(guess("5.1,setosa\n4.9,setosa\n6.3,virginica\n").header()).isFalse();
        assertThat(read("1,2\n3,4\n").frame().names()).containsExactly("c1", "c2");
    }

    @Test
    void namesAreThereOnceAndAllThere() throws Exception {
        assertThat(read("x, y ,,x\n1,2,3,4\n5,6,7,8\n").frame().names()).containsExactly("x", "y", "c3", "x.1");
    }

    @Test
    void theRowNamesOfRHaveNoName() throws Exception {
        ParsedTable table = read("\"mpg\",\"cyl\"\n\"Mazda\",21,6\n\"Fiat\",32,4\n");
        assertThat(table.frame().names()).containsExactly("c1", "mpg", "cyl");
        assertThat(table.repairs().says()).isEmpty();
    }

    @Test
    void quotesHoldACellTogether() throws Exception {
        ParsedTable table = read("name,says\n\"Smith, John\",\"she said \"\"no\"\"\nand left\"\n\"B\",c\n");
        assertThat(row(table, 0)).containsExactly("Smith, John", "she said \"no\"\nand left");
        assertThat(table.line(1)).isEqualTo(4);
        assertThat(row(read("a,b\n'x,y',1\n'z',2\n"), 0)).containsExactly("x,y", "1");
        assertThat(row(read("a, b\n1, \"x, y\"\n2, \"z\"\n"), 0)).containsExactly("1", "x, y");
        assertThat(guess("a,b\nit's,1\nhers,2\n").quote()).isEqualTo('"');
    }

    @Test
    void commentsAreLeftOutAndEmptyLines() throws Exception {
        ParsedTable table = read("# made by hand\n# in May, or June\nx,y\n1,2\n\n# broken from here\n3,4\n\n");
        assertThat(table.dialect().comment()).isEqualTo('#');
        assertThat(table.frame().size()).isEqualTo(2);
        assertThat(table.line(1)).isEqualTo(7);
        assertThat(table.repairs().comments()).isEqualTo(3);
        assertThat(table.repairs().empty()).isEqualTo(2);
        assertThat(read("# in May, or June\na,b\n1,2\n3,4\n").frame().names()).containsExactly("a", "b");
        assertThat(guess("% made up\n1,x\n2,y\n").comment()).isEqualTo('%');
        assertThat(guess("n,colour\n1,#ff0000\n2,#00ff00\n").comment()).isEqualTo(Dialect.NONE);
        assertThat(guess("colour,n\n#ff0000,1\n#00ff00,2\n").comment()).isEqualTo(Dialect.NONE);
        assertThat(read("#id,x\n1,2\n3,4\n").frame().names()).containsExactly("#id", "x");
    }

    @Test
    void raggedRowsAreFilledOrCut() throws Exception {
        ParsedTable table = read("a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,2,3,\n5,6,7\n");
        assertThat(row(table, 1)).containsExactly("4", "5", "");
        assertThat(table.frame().columns().getLast().isMissing(1)).isTrue();
        assertThat(row(table, 2)).containsExactly("6", "7", "8");
        assertThat(table.repairs()).isEqualTo(new Repairs(1, 1, 0, 0, new Repairs.Ragged(3, 2)));
        ParsedTable tied = read("a,b\n1,2,3\n4,5\n1,2,3\n");
        assertThat(tied.frame().names()).containsExactly("a", "b");
        assertThat(tied.repairs().cut()).isEqualTo(2);
    }

    @Test
    void separatorsAtTheEndOfEachRowAreNoColumn() throws Exception {
        ParsedTable table = read("a;b;\n1;2;\n3;4;\n");
        assertThat(table.frame().names()).containsExactly("a", "b");
        assertThat(table.repairs().says()).isEmpty();
    }

    @Test
    void blanksStayWhereTheyAre() throws Exception {
        ParsedTable table = read("species,x\nsetosa ,1\n setosa,2\nsetosa,3 \n");
        assertThat(row(table, 0)).containsExactly("setosa ", "1");
        assertThat(row(table, 1)).containsExactly(" setosa", "2");
        assertThat(table.numbers().read("3 ")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyEndOfLine(String end) throws Exception {
        ParsedTable table = read("x,y\n1,2\n\n3,4".replace("\n", end));
        assertThat(row(table, 1)).containsExactly("3", "4");
        assertThat(table.line(1)).isEqualTo(4);
    }
}

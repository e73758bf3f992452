package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.data.table.TableReader;
import tapedeck.programs.BadTables;
import tapedeck.python.PythonEngine;
import tapedeck.text.Limits;
import tapedeck.text.Message;

/** Tables that are given to the commands, mostly bad ones: one sentence each. */
class TableCommandsTest extends ScriptCommands {
    private static final String NO_DISPLAY = "tapedeck: no display\n";

    TableCommandsTest() {
        super(new PythonEngine());
    }

    static List<BadTables> bad() {
        return BadTables.all();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsWrongIsOneSentence(BadTables table) throws IOException {
        Path file = table.in(folder);
        assertThat(commands("train", "--data", file.toString())).isOne();
        assertThat(err).hasToString(complaint(table.complaint(file)));
        assertThat(commands("open", file.toString())).isOne();
        assertThat(err).as("what can be mended in the window is not refused before there is one")
                .hasToString(table.opens() ? NO_DISPLAY : complaint(table.complaint(file)));
    }

    @Test
    void aTableThatIsNotThereIsSaid() {
        String gone = folder.resolve("gone.csv").toString();
        assertThat(commands("train", "--data", gone)).isOne();
        assertThat(err).hasToString(complaint(Message.of("table.file.missing", "file", gone)));
        assertThat(commands("open", gone)).isOne();
        assertThat(err).hasToString(complaint(Message.of("action.open.missing", "file", gone)));
    }

    @Test
    void cellsThatAreNoNumberDoNotStopIt() throws IOException {
        Path file = Files.writeString(folder.resolve("cells.csv"),
                BadTables.rows("x", "y").replace("\n3,", "\ninf,").replace("\n4,", "\nNaN,").replace("\n5,",
                        "\n-inf,"));
        assertThat(commands("train", "--data", file.toString(), "--epochs", "1")).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void manyCategoriesAreAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("cities.csv"), IntStream.range(0, 400)
                .mapToObj(i -> "c" + i % 200 + "," + (i % 3 == 0 ? "x" : "y"))
                .collect(Collectors.joining("\n", "city,class\n", "\n")));
        String[] line = {"train", "--data", file.toString(), "--epochs", "1", "--split", "none", "--step", ""};
        line[8] = "one-hot columns=city";
        assertThat(commands(line)).isOne();
        assertThat(err).hasToString(complaint(Message.of("lesson.table.notReady", "file", file.toString(), "troubles",
                Message.sentences(List.of(
                        Message.of("prepare.one-hot.many", "column", "city", "count", 200, "most", 100, "megabytes",
                                1L, "setting", "200"),
                        Message.of("prepare.trouble.text", "column", "city"))))));
        line[8] = "one-hot columns=city most=200";
        assertThat(commands(line)).isZero();
    }

    @Test
    void whatIsChosenOfATableThatIsNotReadyCanBeMendedInTheWindow() throws IOException {
        Path file = Files.writeString(folder.resolve("one.csv"), BadTables.rows("x", "x"));
        assertThat(commands("open", file.toString(), "--split", "none")).isOne();
        assertThat(err).hasToString(NO_DISPLAY);
    }

    /** One table for all that is said of a large one: it takes a second to read. */
    @Tag("long")
    @Test
    void ofATableThatIsTooLargeAPartIsTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("large.csv"), IntStream.rangeClosed(0, TableReader.MOST_ROWS)
                .mapToObj(i -> i % 997 + ".5," + (i % 3 == 0 ? "x" : "y"))
                .collect(Collectors.joining("\n", "a,class\n", "\n")));
        Message why = Message.of("cli.rows.offer", "why",
                Message.of("table.too-many", "file", file.toString(), "most", TableReader.MOST_ROWS), "most", "200000");
        assertThat(commands("train", "--data", file.toString())).isOne();
        assertThat(err).hasToString(complaint(why));
        assertThat(commands("open", file.toString())).isOne();
        assertThat(err).hasToString(complaint(why));
        assertThat(commands("train", "--data", file.toString(), "--rows", "first:320", "--epochs", "1")).isZero();
        assertThat(out.toString()).as("8 batches of 32 of 256 rows").contains("large: 1 epochs, 8 iterations");
        assertThat(losses(file, "sample:100:1")).isEqualTo(losses(file, "sample:100"))
                .isNotEqualTo(losses(file, "sample:100:2"));
    }

    private String losses(Path file, String rows) {
        assertThat(commands("train", "--data", file.toString(), "--rows", rows, "--epochs", "1")).isZero();
        return out.toString().replaceAll(", \\S+ s\n", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"some:1", "first", "first:5:1", "sample:x", "sample:5:"})
    void rowsAreWrittenInOneOfThreeWays(String rows) {
        assertThat(commands("train", "--data", "t.csv", "--rows", rows)).isEqualTo(2);
        assertThat(err).hasToString(complaint(Message.of("cli.refused", "argument", "--rows", "why",
                Message.of("cli.notRows", "text", rows))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first:0", "sample:200001"})
    void noMoreRowsThanTheLimitAreTaken(String rows) {
        assertThat(commands("train", "--data", "t.csv", "--rows", rows)).isEqualTo(2);
        assertThat(err).hasToString(complaint(Message.of("cli.refused", "argument", "--rows", "why",
                Limits.whole(1, TableReader.MOST_ROWS).says())));
    }
}

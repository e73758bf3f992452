package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.export.weights.WeightFileReader;
import tapedeck.export.weights.WeightsException;
import tapedeck.programs.Catalogue;
import tapedeck.python.PythonEngine;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** {@code tapedeck valley}: what it writes, and what it says where it cannot. */
class ValleyCommandTest {
    private static final Texts TEXTS = new Texts(Language.of(Locale.getDefault()));

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String file, String... more) {
        String[] all = Arrays.copyOf(new String[]{"valley", "xor", folder.resolve(file).toString()}, 3 + more.length);
        System.arraycopy(more, 0, all, 3, more.length);
        return new Commands(new NoScreen(), new Catalogue(), new PythonEngine()).run(new StringWriter(),
                new PrintWriter(err, true), all);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8);
    }

    @Test
    void asCsvItHasTheAxisAndTheLoss_ofOneNumberUnderItsName() throws IOException {
        assertThat(run("whole.csv", "--at", "3")).as(err.toString()).isZero();
        assertThat(lines("whole.csv").getFirst()).isEqualTo("rate,loss,line,parabola");
        assertThat(run("one.csv", "--at", "3", "--along", "w1[1, 2]")).as(err.toString()).isZero();
        assertThat(lines("one.csv").getFirst()).isEqualTo("rate,\"w1[1, 2]\",loss,line,parabola");
        double[] first = Arrays.stream(lines("one.csv").get(1).split(",", -1)).mapToDouble(Double::parseDouble)
                .toArray();
        double[] last = Arrays.stream(lines("one.csv").getLast().split(",", -1)).mapToDouble(Double::parseDouble)
                .toArray();
        assertThat((last[3] - first[3]) / (last[0] - first[0])).as("the line falls").isNegative();
    }

    @Test
    void asArraysItHasTheSameNumbers() throws IOException, WeightsException {
        assertThat(run("a.npz")).isZero();
        assertThat(run("a.csv")).isZero();
        var arrays = WeightFileReader.read(folder.resolve("a.npz"));
        assertThat(arrays.keySet()).containsExactlyInAnyOrder("rate", "loss", "line", "parabola");
        String[] row = lines("a.csv").get(1).split(",", -1);
        assertThat(Objects.requireNonNull(arrays.get("loss")).get(0)).isCloseTo(Double.parseDouble(row[1]),
                within(1e-12));
    }

    @Test
    void asPictureItSaysWhatComes() throws IOException {
        assertThat(run("a.svg", "--all-rows", "--lr", "0.5")).as(err.toString()).isZero();
        String picture = Files.readString(folder.resolve("a.svg"));
        assertThat(picture).contains(TEXTS.of("valley.comes"), TEXTS.of("valley.promises"), ">0.5<");
    }

    @Test
    void aNumberThatIsNotThereIsRefusedInOneLine() {
        assertThat(run("a.csv", "--along", "w9[0]")).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("w9[0]", "w1, b1, w2, b2");
        assertThat(run("a.csv", "--along", "w1[2,0]")).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(2).contains("w1[2,0]", "[2, 8]");
        assertThat(run("a.txt")).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }
}

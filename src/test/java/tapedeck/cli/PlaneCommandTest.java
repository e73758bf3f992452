package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.array.NdArray;
import tapedeck.export.weights.WeightFileReader;
import tapedeck.programs.Catalogue;
import tapedeck.python.PythonEngine;
import tapedeck.surface.GridCost;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** {@code tapedeck plane}: its files, and what is refused. */
class PlaneCommandTest {
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        return new Commands(new NoScreen(), new Catalogue(), new PythonEngine()).run(new StringWriter(),
                new PrintWriter(err, true), args);
    }

    private Path file(String name, String... more) {
        Path file = folder.resolve(name);
        String[] args = Arrays.copyOf(new String[]{"plane", "xor", "--at", "20", "--grid", "9x7"}, 6 + more.length + 1);
        System.arraycopy(more, 0, args, 6, more.length);
        args[6 + more.length] = file.toString();
        assertThat(run(args)).as(err.toString()).isZero();
        return file;
    }

    private static NdArray array(Map<String, NdArray> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    @Test
    void theNumbersAreOfEveryPoint_andTheWayAndThePlaneAreBesideThem() throws Exception {
        List<String> lines = Files.readAllLines(file("plane.csv"));
        assertThat(lines).hasSize(1 + 9 * 7);
        assertThat(lines.getFirst()).isEqualTo("first,second,loss");
        Map<String, NdArray> arrays = WeightFileReader.read(file("plane.npz"));
        assertThat(arrays.keySet()).containsExactly("x", "y", "loss", "middle", "first", "second", "way");
        assertThat(array(arrays, "loss").shape().toArray()).containsExactly(7, 9);
        assertThat(array(arrays, "way").shape().toArray()).containsExactly(19, 4);
        assertThat(lines.get(1).split(",", -1)).extracting(Double::parseDouble).containsExactly(
                array(arrays, "x").get(0), array(arrays, "y").get(0), array(arrays, "loss").get(0, 0));
        double length = Arrays.stream(array(arrays, "first").toArray()).map(each -> each * each).sum();
        assertThat(length).isCloseTo(1, within(1e-12));
    }

    @Test
    void thePictureSaysHowMuchOfTheWayLiesInIt() throws IOException {
        Texts texts = new Texts(Language.of(Locale.getDefault()));
        String share = texts.of("plane.share", "share", "");
        assertThat(Files.readString(file("plane.svg"))).contains(share, texts.of("plane.present", "iteration", 20),
                texts.of("plane.downhill"), "data:image/png");
        assertThat(file("plane.png", "--directions", "random")).isNotEmptyFile();
        assertThat(file("plane.pdf", "--directions", "gradient", "--all-rows")).isNotEmptyFile();
    }

    @Test
    void whatALongOneTakesIsSaidBefore_withTheGridThatTakesLess() {
        GridCost slow = new GridCost(2_000_000_000L);
        assertThat(PlaneCommand.cost(slow, new Grid(129, 65)).map(ENGLISH::of)).contains(
                "129 × 65 points take about 17000 s; --grid 9x5 takes about 90 s");
        assertThat(PlaneCommand.cost(new GridCost(20_000_000L), new Grid(65, 65)).map(ENGLISH::of)).contains(
                "65 × 65 points take about 84 s; --grid 33x33 takes about 22 s");
        assertThat(PlaneCommand.cost(slow, new Grid(5, 5)).map(ENGLISH::of)).contains(
                "5 × 5 points take about 50 s");
        assertThat(PlaneCommand.cost(new GridCost(1_000_000L), new Grid(65, 65))).isEmpty();
    }

    @Test
    void whatCannotBeIsSaidInOneLine() {
        assertThat(run("plane", "xor", "plane.txt")).isEqualTo(2);
        assertThat(run("plane", "xor", "--directions", "up", "plane.svg")).isEqualTo(2);
        assertThat(run("plane", "xor", "--grid", "1x5", "plane.svg")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("tapedeck: "));
    }
}

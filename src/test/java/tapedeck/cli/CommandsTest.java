package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.deck.Moment;

class CommandsTest {
    private final List<Screen.Picture> pictures = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        Screen screen = new Screen() {
            @Override
            public String obstacle() {
                return "no window here";
            }

            @Override
            public void open(Path home) {
                throw new AssertionError("no window was to be opened");
            }

            @Override
            public void snapshot(Picture picture, Path home) {
                pictures.add(picture);
            }
        };
        return new Commands(screen).run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void lessonsListsIdAndTitle() {
        assertThat(run("lessons")).isZero();
        assertThat(out.toString()).contains("fizzbuzz").contains("FizzBuzz: a first network");
    }

    @Test
    void trainEndsWithOneLine() {
        assertThat(run("train", "fizzbuzz", "--lr", "0.1", "--epochs", "2", "--seed", "1")).isZero();
        assertThat(out.toString().lines().reduce((_, last) -> last).orElseThrow()).matches(
                "fizzbuzz: 2 epochs, 30 iterations, loss [0-9.]+, train accuracy 0\\.\\d\\d, test accuracy 0\\.\\d\\d, \\d+\\.\\d s");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void trainWritesTheLossOfEveryIteration() throws IOException {
        Path csv = folder.resolve("loss.csv");
        assertThat(run("train", "fizzbuzz", "--iterations", "25", "--csv", csv.toString())).isZero();
        assertThat(Files.readAllLines(csv)).hasSize(26).startsWith("iteration,loss").element(25).asString()
                .startsWith("25,");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9, 15})
    void trainsAsManyIterationsAsAskedFor(int n) throws IOException {
        Path csv = folder.resolve("loss.csv");
        assertThat(run("train", "fizzbuzz", "--iterations", String.valueOf(n), "--csv", csv.toString())).isZero();
        assertThat(Files.readAllLines(csv)).hasSize(n + 1);
        assertThat(out.toString()).contains("100 %", ", " + n + " iterations,").doesNotContain("200 %");
    }

    @Test
    void withARateOfZeroEveryLineSaysTheSameLoss() {
        assertThat(run("train", "fizzbuzz", "--lr", "0", "--epochs", "10")).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll(".*(loss [^,]*).*", "$1")).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            train fizzbuzz --lr abc              | “abc” is not a number
            train fizzbuzz --lr -1               | Invalid learning rate: -1.0
            train fizzbuzz --lr NaN              | “NaN” is not a number
            train fizzbuzz --lr 0x1p3            | “0x1p3” is not a number
            train fizzbuzz --lr 1e400            | “1e400” is too large
            train fizzbuzz --epochs 0            | “0”: A whole number from 1 to
            train fizzbuzz --epochs 1 --iterations 1 | mutually exclusive
            train fizzbuzz --seed x              | “x” is not a whole number
            train fizzbozz                       | no lesson 'fizzbozz'; there are: fizzbuzz
            train                                | LESSON
            fly                                  | 'fly'
            snapshot fizzbuzz --at noon a.png    | 'noon' is not start, forward:K
            snapshot fizzbuzz --at forward:0 a.png | 'forward:0'
            snapshot fizzbuzz --at start a.gif   | does not end in .png
            snapshot fizzbuzz --at start --size 9x9 a.png | '9x9' is not WIDTHxHEIGHT
            snapshot fizzbuzz --at start --theme pink a.png | 'pink'
            snapshot fizzbuzz a.png              | --at
            """)
    void wrongUsageIsOneLineAndExitCode2(String line, String complaint) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains(complaint);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsOneLineAndExitCode1() {
        assertThat(run("train", "fizzbuzz", "--epochs", "1", "--csv", folder.resolve("no/such/folder.csv").toString()))
                .isOne();
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("cannot be written");
    }

    @Test
    void aTrainingThatDivergesSaysSoAndIsExitCode1() throws IOException {
        Path csv = folder.resolve("losses.csv");
        assertThat(run("train", "sine", "--lr", "10", "--epochs", "30", "--csv", csv.toString())).isOne();
        assertThat(err.toString().lines()).singleElement().asString()
                .matches("tapedeck: sine diverged: not every number of iteration \\d+ is finite; try a lower --lr");
        assertThat(out.toString()).contains("loss nan, test loss nan").doesNotContain("NaN", "Infinity");
        assertThat(out.toString().lines().toList().getLast()).startsWith("sine: ").doesNotContain("30 epochs");
        assertThat(Files.readString(csv)).doesNotContain("NaN", "Infinity");
    }

    @Test
    void snapshotAsksForAPictureOfTheMoment() {
        assertThat(run("snapshot", "fizzbuzz", "--at", "backward:5", "--size", "800x600", "--theme", "dark", "a.png"))
                .isZero();
        assertThat(pictures).singleElement().satisfies(picture -> {
            assertThat(picture.moment()).isEqualTo(new Moment.Backward(5));
            assertThat(picture.width()).isEqualTo(800);
            assertThat(picture.dark()).isTrue();
        });
    }

    @Test
    void gradcheckComparesEveryParameter() {
        assertThat(run("gradcheck", "fizzbuzz")).isZero();
        assertThat(out.toString().lines()).extracting(line -> line.replaceAll(":.*", "")).containsExactly(
                "ok   w1 [10, 100]",
                "ok   b1 [1, 100]", "ok   w2 [100, 4]", "ok   b2 [1, 4]");
    }

    @Test
    void thereIsATourWhereThereIsNoWindow() {
        assertThat(run()).isZero();
        assertThat(err.toString().lines()).containsExactly("tapedeck: no window here");
        assertThat(pictures).extracting(Screen.Picture::moment).containsExactly(new Moment.Forward(6),
                new Moment.Backward(5),
                new Moment.Iteration(7_500));
        assertThat(out.toString()).contains("iteration 7500");
    }
}

package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.programs.Catalogue;
import tapedeck.python.PythonEngine;

class WeightCommandsTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        return new Commands(new NoScreen(), new Catalogue(), new PythonEngine()).run(new StringWriter(),
                new PrintWriter(err, true), args);
    }

    private double firstLoss(String... more) throws IOException {
        Path csv = folder.resolve("loss.csv");
        String[] args = {"train", "circles", "--iterations", "1", "--csv", csv.toString()};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        assertThat(run(all)).as(err.toString()).isZero();
        return Double.parseDouble(Files.readAllLines(csv).get(1).split(",", -1)[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"npz", "safetensors", "state_dict"})
    void trainBeginsWithWeightsThatWereExported(String format) throws IOException {
        String file = folder.resolve("w." + (format.equals("state_dict") ? "pt" : format)).toString();
        assertThat(run("export", "circles", "--as", format, "--at", "iteration:200", file)).isZero();
        assertThat(firstLoss("--weights", file)).isLessThan(firstLoss() / 2);
    }

    @Test
    void thoseOfAnotherNetworkAreRefusedInOneLine() {
        String file = folder.resolve("w.npz").toString();
        assertThat(run("export", "xor", "--as", "npz", file)).isZero();
        assertThat(run("train", "fizzbuzz", "--weights", file)).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1)
                .contains("Error(s) in loading state_dict for fizzbuzz: size mismatch for w1: "
                        + "copying a param with shape torch.Size([2, 8]) from checkpoint, the shape in current model is "
                        + "torch.Size([10, 100])")
                .containsPattern("\\b3\\b");
    }
}

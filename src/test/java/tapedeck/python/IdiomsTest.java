package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.finding.checkup.Checkup;

/**
 * Healthy programs in the idioms of nanoGPT, minGPT and makemore: nothing is ever found in them; nor in the usual tutorials, but for five.
 * {@code mvn verify} takes a few, {@code mvn -Plong verify} all.
 */
@StartsPython
class IdiomsTest {
    private static final int SECONDS = 600;
    /**
     * What is said of five tutorials. It is so of two. Of the others, in which one network is trained after another, the losses are
     * compared with those of other rates as if they were one course: that is a false alarm in the first two, and not yet judged
     * in the last.
     */
    private static final List<String> SHOWN = List.of(
            "tut_so_uncaught_inplace.py inplace-needed", // PyTorch ends it with that error
            "tut_more_matrix_factorization.py overfitting", // PyTorch's test RMSE rises from 1.34 to 2.14
            "tut_examples_nn_optim.py rate-too-low", // its first network comes from 304 to 44, and the last begins anew
            "tut_more_distillation.py rate-too-high", // a tenth of the rate leaves the student at 0.39 right instead of 0.84
            "tut_yj_rnn_images.py rate-too-low");

    private final PythonEngine engine;

    IdiomsTest(PythonEngine engine) {
        this.engine = engine;
    }

    private Checkup.Report check(Path file, OutputStream out) throws Exception {
        ScriptProgram program = new ScriptProgram(file, Files.readString(file),
                new ScriptProgram.Surroundings(engine, out, OutputStream.nullOutputStream()),
                ScriptProgram.Options.PLAIN);
        return Checkup.of(program, program.defaults(),
                new Checkup.Limits(Long.MAX_VALUE, Duration.ofSeconds(SECONDS)));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsFoundInThem_andTheyPrintWhatPyTorchPrints() throws Exception {
        return Scripts.sample("idioms", 8).map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Checkup.Report report = check(each, out);
            assertThat(report.findings()).extracting(found -> found.trouble()).isEmpty();
            assertThat(report.evidence().losses().appended()).as("iterations").isGreaterThan(20);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Scripts.expected(each));
        }));
    }

    @TestFactory
    Stream<DynamicTest> norInTutorialsButForWhatIsSaidOfFive() throws Exception {
        return Scripts.sample("tutorials", 40).map(each -> DynamicTest.dynamicTest(each.getFileName().toString(),
                () -> assertThat(check(each, OutputStream.nullOutputStream()).findings())
                        .extracting(found -> each.getFileName() + " " + found.trouble().id())
                        .isSubsetOf(SHOWN)));
    }
}

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tapedeck.finding.checkup.Checkup;

/**
 * Healthy programs in the idioms of nanoGPT, minGPT and makemore: nothing is ever found in them; nor in the usual tutorials, but for two.
 * {@code mvn verify} takes a few, {@code mvn -Plong verify} all.
 */
@StartsPython
class IdiomsTest {
    private static final int SECONDS = 600;
    /** What is said of two tutorials, and is so. */
    private static final List<String> SHOWN = List.of(
            "tut_so_uncaught_inplace.py inplace-needed", // PyTorch ends it with that error
            "tut_more_matrix_factorization.py overfitting"); // PyTorch's test RMSE rises from 1.34 to 2.14

    /** Those that take a few seconds. */
    private static final List<String> QUICK = List.of("mlp_of_a_lambda.py", "tut_blitz_autograd.py");

    private final PythonEngine engine;

    IdiomsTest(PythonEngine engine) {
        this.engine = engine;
    }

    private static boolean isTaken(Path file) {
        return Boolean.getBoolean("tapedeck.long") || QUICK.contains(String.valueOf(file.getFileName()));
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
        return Scripts.sample("idioms", 1).filter(IdiomsTest::isTaken)
                .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    Checkup.Report report = check(each, out);
                    assertThat(report.findings()).extracting(found -> found.kind()).isEmpty();
                    assertThat(report.evidence().losses().iterations()).as("iterations").isGreaterThan(20);
                    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Scripts.expected(each));
                }));
    }

    @Tag("long")
    @TestFactory
    Stream<DynamicTest> norInTutorialsButForWhatIsSaidOfTwo() throws Exception {
        return Scripts.sample("tutorials", 1).filter(IdiomsTest::isTaken)
                .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(),
                        () -> assertThat(check(each, OutputStream.nullOutputStream()).findings())
                                .extracting(found -> each.getFileName() + " " + found.kind().id())
                                .isSubsetOf(SHOWN)));
    }
}

package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.program.ProgramException;

/**
 * Each module of the shim by small scripts in {@code src/test/python/shim}: they print what PyTorch printed. {@code mvn
 * verify} takes every third, {@code mvn -Plong verify} all.
 */
@StartsPython
class ShimTest {
    private static final Path FOLDER = Path.of(System.getProperty("tapedeck.home", "."), "src/test/python/shim");
    private static final boolean ALL = Boolean.getBoolean("tapedeck.long");
    private static final int SAMPLE = 3;
    private final PythonEngine engine;

    ShimTest(PythonEngine engine) {
        this.engine = engine;
    }

    static Stream<Path> scripts() throws IOException {
        List<Path> all = Scripts.scripts(FOLDER.toAbsolutePath().normalize(),
                System.getProperty("tapedeck.scripts.start", ""));
        return all.stream().filter(script -> ALL || all.indexOf(script) % SAMPLE == 0);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void printsWhatPyTorchPrints(Path script) throws IOException, ProgramException {
        Scripts.Printed printed = Scripts.run(engine, script);
        assertThat(Printouts.difference(Scripts.expected(script), printed.out())).as(printed.traceback()).isEmpty();
    }
}

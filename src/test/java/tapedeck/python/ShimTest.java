package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.program.ProgramException;

/**
 * Each module of the shim by small scripts in {@code src/test/python/shim}: they print what PyTorch printed. {@code mvn
 * verify} takes every thirty-first, {@code mvn -Plong verify} all.
 */
@StartsPython
class ShimTest {
    private final PythonEngine engine;

    ShimTest(PythonEngine engine) {
        this.engine = engine;
    }

    static Stream<Path> scripts() throws IOException {
        return Scripts.sample("shim", 31);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void printsWhatPyTorchPrints(Path script) throws IOException, ProgramException {
        Scripts.Printed printed = Scripts.run(engine, script);
        assertThat(Printouts.difference(Scripts.expected(script), printed.out())).as(printed.traceback()).isEmpty();
    }
}

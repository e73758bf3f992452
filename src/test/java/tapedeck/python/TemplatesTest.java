package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.program.ProgramException;

/** What a new program begins with prints here what PyTorch 2.6 printed. Every fourth template; all with {@code -Plong}. */
@StartsPython
class TemplatesTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Path PRINTED = HOME.resolve("src/test/python/templates");
    private final PythonEngine engine;

    TemplatesTest(PythonEngine engine) {
        this.engine = engine;
    }

    static Stream<Path> templates() throws IOException {
        return Scripts.sample(Scripts.scripts(HOME.resolve("src/main/resources/tapedeck/ui/script/templates"), ""), 4);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void printsWhatPyTorchPrints(Path template) throws IOException, ProgramException {
        String name = String.valueOf(template.getFileName()).replace(".py", ".out");
        Scripts.Printed printed = Scripts.run(engine, template);
        assertThat(printed.traceback()).isEmpty();
        assertThat(printed.out()).isEqualTo(Files.readString(PRINTED.resolve(name)));
    }
}

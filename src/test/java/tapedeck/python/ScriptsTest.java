package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.program.ProgramException;

/**
 * The scripts of {@code src/test/python} print what PyTorch printed, or are listed in {@code differing.txt} with what is
 * missing. {@code mvn verify} takes every fifty-second, {@code mvn -Plong verify} all.
 */
@StartsPython
class ScriptsTest {
    private static final Path FOLDER = Path.of(System.getProperty("tapedeck.home", "."), "src/test/python")
            .toAbsolutePath().normalize();
    private static final int SAMPLE = 52;
    private final PythonEngine engine;

    ScriptsTest(PythonEngine engine) {
        this.engine = engine;
    }

    private static List<Path> all() throws IOException {
        return Stream.concat(Scripts.scripts(FOLDER.resolve("scripts"), "").stream(),
                Scripts.scripts(FOLDER.resolve("tutorials"), "").stream()).toList();
    }

    private static Set<String> differing() throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("differing.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(':'))).collect(Collectors.toSet());
        }
    }

    private static boolean isListed(Path script) throws IOException {
        return differing().contains(String.valueOf(script.getFileName()));
    }

    static Stream<Path> same() throws IOException {
        List<Path> same = new ArrayList<>();
        for (Path script : all()) {
            if (!isListed(script)) {
                same.add(script);
            }
        }
        return Scripts.sample(same, SAMPLE);
    }

    @ParameterizedTest
    @MethodSource("same")
    void printsWhatPyTorchPrints(Path script) throws IOException, ProgramException {
        Scripts.Printed printed = Scripts.run(engine, script);
        assertThat(Printouts.difference(Scripts.expected(script), printed.out())).as(printed.traceback()).isEmpty();
        assertThat(printed.code()).isEqualTo(Scripts.expectedError(script).isEmpty() ? 0 : 1);
        assertThat(printed.traceback()).contains(Scripts.expectedError(script));
    }
}

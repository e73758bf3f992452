package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.program.ProgramException;

/**
 * 300 small random scripts of {@code src/test/python/fuzz}, thirty in a file, each with what PyTorch printed:
 * {@code make.py} writes them. A file's scripts run in one Python, each with names of its own. {@code mvn verify} takes the
 * first file, {@code mvn -Plong verify} all; those that {@code differing.txt} lists are not compared.
 */
@StartsPython
@TestInstance(Lifecycle.PER_CLASS)
class FuzzTest {
    private static final Path FOLDER = Path.of(System.getProperty("tapedeck.home", "."), "src/test/python/fuzz")
            .toAbsolutePath().normalize();
    private static final boolean ALL = Boolean.getBoolean("tapedeck.long");
    private static final String MARK = "#### ";
    private static final String PRINTS = MARK + "prints\n";
    private final PythonEngine engine;
    private final Map<Path, Map<String, String>> printed = new HashMap<>();

    FuzzTest(PythonEngine engine) {
        this.engine = engine;
    }

    /** A script by its number, and what PyTorch prints. */
    record Case(Path chunk, String number, String expected) {
        @Override
        public String toString() {
            return number;
        }
    }

    static Stream<Case> scripts() throws IOException {
        List<String> differing;
        try (Stream<String> lines = Files.lines(FOLDER.resolve("differing.txt"))) {
            differing = lines.map(line -> line.replaceAll(":.*", "")).toList();
        }
        List<Path> chunks;
        try (Stream<Path> files = Files.list(FOLDER)) {
            chunks = files.filter(file -> file.toString().matches(".*\\d\\d\\.txt")).sorted().toList();
        }
        List<Case> cases = new ArrayList<>();
        for (Path chunk : ALL ? chunks : chunks.subList(0, 1)) {
            for (Map.Entry<String, String> each : parts(Files.readString(chunk)).entrySet()) {
                String text = each.getValue();
                cases.add(new Case(chunk, each.getKey(), text.substring(text.indexOf(PRINTS) + PRINTS.length())));
            }
        }
        return cases.stream().filter(each -> !differing.contains(each.number));
    }

    /** What follows each numbered mark, by its number. */
    private static Map<String, String> parts(String text) {
        return Stream.of(("\n" + text + "\n").split("\n" + MARK + "(?=\\d)", -1)).skip(1)
                .map(part -> part.replaceFirst("(?s)" + MARK + "end.*", ""))
                .collect(Collectors.toMap(part -> part.substring(0, part.indexOf('\n')),
                        part -> part.substring(part.indexOf('\n') + 1), (a, b) -> a + b, LinkedHashMap::new));
    }

    private Map<String, String> printed(Path chunk) throws IOException, ProgramException {
        Map<String, String> known = printed.get(chunk);
        if (known == null) {
            Path runner = FOLDER.resolve("run.py");
            String source = "import sys\nsys.argv[1:] = [r'" + chunk + "']\n" + Files.readString(runner);
            known = parts(Scripts.run(engine, runner, source).out());
            printed.put(chunk, known);
        }
        return known;
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void printsWhatPyTorchPrints(Case script) throws IOException, ProgramException {
        String actual = printed(script.chunk()).getOrDefault(script.number(), "(did not run)");
        assertThat(Printouts.difference(script.expected().stripTrailing(), actual.stripTrailing())).isEmpty();
    }
}

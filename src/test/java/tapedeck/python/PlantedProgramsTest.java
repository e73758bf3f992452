package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.program.ProgramException;

/**
 * The programs that findings are measured by: in {@code src/test/python/planted} each has one mistake, which {@code
 * expected.json} names with the lines where a person would point and the line that cures it; in {@code healthy} none has.
 * Half of each is to tune by, half is held out. They run here, and print what PyTorch printed. {@code mvn verify} takes every
 * twentieth, {@code mvn -Plong verify} all.
 */
@StartsPython
class PlantedProgramsTest {
    private static final Path FOLDER = Path.of(System.getProperty("tapedeck.home", "."), "src/test/python")
            .toAbsolutePath().normalize();
    private static final int SAMPLE = 20;
    private static final Set<String> HALVES = Set.of("tune", "held-out");
    private final PythonEngine engine;

    PlantedProgramsTest(PythonEngine engine) {
        this.engine = engine;
    }

    static Stream<Path> programs() throws IOException {
        return Stream.concat(Scripts.sample("planted", SAMPLE), Scripts.sample("healthy", SAMPLE));
    }

    private static JsonNode listed(String folder, String list) throws IOException {
        return new ObjectMapper().readTree(FOLDER.resolve(folder).resolve(list).toFile());
    }

    private static List<String> files(String folder) throws IOException {
        return Scripts.scripts(FOLDER.resolve(folder), "").stream()
                .map(file -> String.valueOf(file.getFileName())).toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsWhatPyTorchPrints(Path program) throws IOException, ProgramException {
        Scripts.Printed printed = Scripts.run(engine, program);
        assertThat(Printouts.difference(Scripts.expected(program), printed.out())).as(printed.traceback()).isEmpty();
        assertThat(printed.code()).isEqualTo(Scripts.expectedError(program).isEmpty() ? 0 : 1);
        assertThat(printed.traceback()).contains(Scripts.expectedError(program));
    }

    @Test
    void everyPlantedMistakeIsListedOnceWithLinesOfItsProgram() throws IOException {
        JsonNode listed = listed("planted", "expected.json");
        assertThat(listed).extracting(each -> each.path("file").asText()).isEqualTo(files("planted"));
        for (JsonNode each : listed) {
            String file = each.path("file").asText();
            List<String> program = Files.readAllLines(FOLDER.resolve("planted").resolve(file));
            assertThat(each.path("lines")).as(file).isNotEmpty().allSatisfy(
                    line -> assertThat(program.get(line.asInt() - 1)).isNotBlank());
            assertThat(each.path("cure").isNull() || each.path("cure").path("line").asInt() <= program.size())
                    .as(file).isTrue();
        }
    }

    @Test
    void bothHalvesHaveEveryMistake() throws IOException {
        Map<String, Set<String>> halves = new TreeMap<>();
        for (JsonNode each : listed("planted", "expected.json")) {
            halves.computeIfAbsent(each.path("id").asText(), id -> new TreeSet<>()).add(each.path("half").asText());
        }
        assertThat(halves).hasSize(26).allSatisfy((id, both) -> assertThat(both).isEqualTo(HALVES));
    }

    @Test
    void everyHealthyProgramIsInOneHalf() throws IOException {
        JsonNode listed = listed("healthy", "halves.json");
        assertThat(listed).extracting(each -> each.path("file").asText()).isEqualTo(files("healthy"));
        assertThat(listed).extracting(each -> each.path("half").asText()).allMatch(HALVES::contains);
        assertThat(IntStream.range(0, listed.size()).filter(i -> listed.get(i).path("half").asText().equals("tune"))
                .count()).isBetween(listed.size() / 2L, listed.size() / 2L + 1);
    }
}

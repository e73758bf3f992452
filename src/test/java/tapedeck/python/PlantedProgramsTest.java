package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.finding.FindingKind;
import tapedeck.program.ProgramException;

/**
 * The programs that findings are measured by: in {@code src/test/python/planted} and {@code planted2} each has one mistake, which
 * {@code expected.json} names with the lines where a person would point and the line that cures it; in {@code healthy} and {@code
 * healthy2} none has. Half of the first set was to tune by; the second was written when that was done, and half of it stays blind. They
 * run here, and print what PyTorch printed. {@code mvn verify} takes the first of each folder, {@code mvn -Plong verify} all.
 */
@StartsPython
class PlantedProgramsTest {
    private static final Path FOLDER = Path.of(System.getProperty("tapedeck.home", "."), "src/test/python")
            .toAbsolutePath().normalize();
    private static final int SAMPLE = 100;
    private static final Map<String, Set<String>> HALVES = Map.of("", Set.of("tune", "held-out"), "2",
            Set.of("tune-too", "blind"));
    private final PythonEngine engine;

    PlantedProgramsTest(PythonEngine engine) {
        this.engine = engine;
    }

    static Stream<Path> programs() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("planted", "healthy", "planted2", "healthy2")) {
            all.addAll(Scripts.sample(folder, SAMPLE).toList());
        }
        return all.stream();
    }

    private static JsonNode listed(String folder, String list) throws IOException {
        return new ObjectMapper().readTree(FOLDER.resolve(folder).resolve(list).toFile());
    }

    private static List<String> files(String folder) throws IOException {
        return Scripts.scripts(FOLDER.resolve(folder), "").stream()
                .map(file -> String.valueOf(file.getFileName())).toList();
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("programs")
    void printsWhatPyTorchPrints(Path program) throws IOException, ProgramException {
        Scripts.Printed printed = Scripts.run(engine, program);
        assertThat(Printouts.difference(Scripts.expected(program), printed.out())).as(printed.traceback()).isEmpty();
        assertThat(printed.code()).isEqualTo(Scripts.expectedError(program).isEmpty() ? 0 : 1);
        assertThat(printed.traceback()).contains(Scripts.expectedError(program));
    }

    @ParameterizedTest
    @ValueSource(strings = {"planted", "planted2"})
    void everyPlantedMistakeIsListedOnceWithLinesOfItsProgram(String folder) throws IOException {
        JsonNode listed = listed(folder, "expected.json");
        assertThat(listed).extracting(each -> each.path("file").asText()).isEqualTo(files(folder));
        for (JsonNode each : listed) {
            String file = each.path("file").asText();
            List<String> program = Files.readAllLines(FOLDER.resolve(folder).resolve(file));
            assertThat(each.path("lines")).as(file).isNotEmpty().allSatisfy(
                    line -> assertThat(program.get(line.asInt() - 1)).isNotBlank());
            assertThat(each.path("cure").isNull() || each.path("cure").path("line").asInt() <= program.size())
                    .as(file).isTrue();
        }
    }

    @Test
    void bothHalvesHaveEveryMistakeAndSoHasTheSecondSet() throws IOException {
        Map<String, Set<String>> halves = new TreeMap<>();
        for (JsonNode each : listed("planted", "expected.json")) {
            halves.computeIfAbsent(each.path("id").asText(), id -> new TreeSet<>()).add(each.path("half").asText());
        }
        List<String> kinds = Arrays.stream(FindingKind.values()).map(FindingKind::id).toList();
        assertThat(halves.keySet()).as("mistakes that are planted: one for each kind of finding")
                .containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(halves).allSatisfy((id, both) -> assertThat(both).as("halves of expected.json that have %s", id)
                .isEqualTo(HALVES.get("")));
        assertThat(listed("planted2", "expected.json")).extracting(each -> each.path("id").asText())
                .as("planted2 has every kind, too").hasSizeGreaterThan(kinds.size()).containsAll(kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2"})
    void everyHealthyProgramIsInOneHalf(String set) throws IOException {
        JsonNode listed = listed("healthy" + set, "halves.json");
        assertThat(listed).extracting(each -> each.path("file").asText()).isEqualTo(files("healthy" + set));
        assertThat(listed).extracting(each -> each.path("half").asText())
                .allMatch(Objects.requireNonNull(HALVES.get(set))::contains);
        assertThat(IntStream.range(0, listed.size())
                .filter(i -> listed.get(i).path("half").asText().startsWith("tune")).count())
                .isBetween(listed.size() / 2L, listed.size() / 2L + 1);
    }
}

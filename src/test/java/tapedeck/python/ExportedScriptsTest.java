package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.pytorch.Cases;

/**
 * The scripts that lessons and drawn networks are written as have the losses here that real PyTorch had, to 1e-9, as long as training
 * has not made more of a last bit: FizzBuzz makes it ten million times as large in 80 iterations. {@code mvn verify} takes every eighth but
 * digits, whose 115,008 cells take most of a minute to read without the optimizing compiler, and those that read a table of the user's;
 * {@code mvn -Plong verify} takes all.
 */
@StartsPython
class ExportedScriptsTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/pytorch/scripts").toAbsolutePath();
    private static final double RELATIVE = 1e-9;
    private static final int ITERATIONS = 60;
    private static final int SAMPLE = 8;
    private static final Pattern OWN_TABLES = Pattern.compile("(wild|cells|ragged|pasted).*");
    private final PythonEngine engine;

    ExportedScriptsTest(PythonEngine engine) {
        this.engine = engine;
    }

    @TestFactory
    Stream<DynamicTest> haveTheSameLosses() throws Exception {
        List<JsonNode> cases = Cases.list(Cases.read("scripts.json")).toList();
        Set<JsonNode> some = Scripts.sample(cases, SAMPLE).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!Boolean.getBoolean("tapedeck.long")) {
            some.removeIf(each -> each.get("name").asText().equals("digits"));
        }
        cases.stream().filter(each -> OWN_TABLES.matcher(each.get("name").asText()).matches()).forEach(some::add);
        return some.stream().map(each -> DynamicTest.dynamicTest(each.get("name").asText(), () -> check(each)));
    }

    private void check(JsonNode fixture) throws Exception {
        Path file = SCRIPTS.resolve(fixture.get("name").asText() + ".py");
        double[] expected = Cases.doubles(fixture.get("losses"));
        FreeRun run = new FreeRun();
        new ScriptRun(new ScriptProgram.Surroundings(engine, OutputStream.nullOutputStream(), System.err),
                new ScriptProgram.Options(List.of(), false, ITERATIONS), run, () -> {})
                .run(file, Files.readString(file));
        int compared = Math.min(ITERATIONS, expected.length);
        assertThat(run.losses).hasSize(compared);
        for (int i = 0; i < compared; i++) {
            assertThat(run.losses.get(i)).as("loss of iteration " + (i + 1)).isCloseTo(expected[i],
                    within(RELATIVE * Math.abs(expected[i])));
        }
    }
}

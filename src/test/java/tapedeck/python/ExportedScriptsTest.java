package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.pytorch.Cases;

/**
 * The scripts that lessons and drawn networks are written as have the losses here that real PyTorch had, to 1e-9, as long as training
 * has not made more of a last bit: FizzBuzz makes it ten million times as large in 80 iterations. {@code mvn verify} takes a few, for
 * some iterations: one that brings its numbers along, one that reads a table of Tapedeck's, and two that read a table of the user's;
 * {@code mvn -Plong verify} takes all.
 */
@StartsPython
class ExportedScriptsTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/pytorch/scripts").toAbsolutePath();
    private static final double RELATIVE = 1e-9;
    private static final boolean ALL = Boolean.getBoolean("tapedeck.long");
    private static final int ITERATIONS = ALL ? 60 : 5;
    private static final Set<String> FEW = Set.of("xor", "iris", "cells-by-column", "wild");
    private final PythonEngine engine;

    ExportedScriptsTest(PythonEngine engine) {
        this.engine = engine;
    }

    @TestFactory
    Stream<DynamicTest> haveTheSameLosses() throws Exception {
        List<JsonNode> cases = Cases.list(Cases.read("scripts.json")).toList();
        assertThat(cases).extracting(ExportedScriptsTest::name).containsAll(FEW);
        return cases.stream().filter(each -> ALL || FEW.contains(name(each)))
                .map(each -> DynamicTest.dynamicTest(name(each), () -> check(each)));
    }

    private static String name(JsonNode fixture) {
        return fixture.get("name").asText();
    }

    private void check(JsonNode fixture) throws Exception {
        Path file = SCRIPTS.resolve(name(fixture) + ".py");
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

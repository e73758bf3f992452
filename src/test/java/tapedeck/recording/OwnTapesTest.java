package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptOpener;
import tapedeck.python.ScriptProgram;
import tapedeck.python.StartsPython;

/**
 * What PyTorch records of a script is what our own deck records of it: the recordings that are kept are compared here, and what
 * {@link OwnTapes} found of all others, where the real PyTorch is, is read.
 */
@StartsPython
class OwnTapesTest {
    private static final double CLOSE = 1e-5;
    /**
     * Where all Functions are there, and numbers differ: in turn, a loop that also measures, which our deck counts; gradients that
     * cancel to less than rounding; units so saturated that 1 − y² is nothing but rounding; many layers of it.
     */
    private static final Set<String> ROUNDED = Set.of("python/healthy/evaluation_inside_loop.py",
            "python/healthy/prior_in_the_bias.py", "python/planted/adam_spiral.py",
            "python/planted/names_mlp_random.py");

    @TempDir
    private Path folder;
    private final PythonEngine engine;

    OwnTapesTest(PythonEngine engine) {
        this.engine = engine;
    }

    static Stream<String> functionByFunctionAndValueByValue() {
        return Stream.of("gan_two_optimizers", "adam_schedule", "fizzbuzz_momentum")
                .limit(Boolean.getBoolean("tapedeck.long") ? 3 : 1);
    }

    @ParameterizedTest
    @MethodSource
    void functionByFunctionAndValueByValue(String name) throws Exception {
        RecordedRun theirs = RecordedRun.of(Tapes.write(folder, Tapes.real(name + ".tape")));
        Path script = Path.of("src", "test", "pytorch", "recorded", name + ".py");
        TapeComparison comparison = OwnTapes.compare(theirs,
                new ScriptOpener(ScriptProgram.Surroundings.silent(engine)).open(script)
                        .load(Path.of("")),
                theirs.shown(), new ObjectMapper().createObjectNode());
        assertThat(comparison.alone()).isEmpty();
        assertThat(comparison.found()).isEqualTo(comparison.functions()).isPositive();
        assertThat(comparison.values()).isGreaterThan(1_000);
        assertThat(comparison.difference()).as(comparison.worst()).isLessThan(CLOSE);
    }

    @Test
    void soItIsOfAllScriptsWhereTheRealPyTorchIs() throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(Path.of("src", "test", "resources", "pytorch", "own_tapes.json").toFile());
        assertThat(all).hasSizeGreaterThan(280);
        List<JsonNode> alike = StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.path("functions").asInt() > 0 && !each.has("alone") && !each.has("missing")
                        && each.path("seeded").asBoolean(true))
                .toList();
        assertThat(alike).hasSizeGreaterThan(100)
                .allMatch(each -> each.path("functions").asInt() == each.path("found").asInt())
                .filteredOn(each -> each.path("difference").asDouble() > CLOSE)
                .extracting(each -> each.path("name").asText()).containsExactlyInAnyOrderElementsOf(ROUNDED);
    }
}

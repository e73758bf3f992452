package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.EngineException;

/** The programs of {@code semantics_fixtures.py}, by the same names: what autograd gives, in what order, and its errors. */
class SemanticsTest {
    private static final Map<String, Callable<@Nullable Object>> PROGRAMS = SemanticPrograms.all();

    static Stream<JsonNode> cases() {
        return Fixtures.read("semantics");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isPyTorchs(JsonNode fixture) throws Exception {
        Callable<@Nullable Object> program = Objects.requireNonNull(PROGRAMS.get(fixture.get("name").asText()));
        if (fixture.has("error")) {
            assertThatThrownBy(program::call).isInstanceOf(EngineException.class)
                    .hasMessage(fixture.get("error").asText());
            return;
        }
        Object result = program.call();
        if (fixture.has("none")) {
            assertThat(result).isNull();
        } else if (fixture.has("names")) {
            List<String> names = new ArrayList<>();
            fixture.get("names").forEach(name -> names.add(name.asText()));
            assertThat(result).isEqualTo(names);
        } else {
            double[] numbers = ((Tensor) Objects.requireNonNull(result)).data().toArray();
            FunctionFixtureTest.assertClose(numbers, Calls.numbers(fixture.get("numbers")), 1e-14);
        }
    }

    @Test
    void everyProgramHasAFixture() {
        assertThat(cases().map(fixture -> fixture.get("name").asText())).containsExactlyInAnyOrderElementsOf(
                PROGRAMS.keySet());
    }
}

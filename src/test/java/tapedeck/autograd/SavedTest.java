package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.EngineException;

/** That a Function keeps for backward what PyTorch keeps: seen by walking twice, and by changing tensors in between. */
class SavedTest {
    static Stream<JsonNode> cases() {
        return FunctionFixtureTest.cases().filter(fixture -> fixture.has("grads"));
    }

    static Stream<Rows<JsonNode>> calls() {
        return Rows.ofFixtures(cases());
    }

    private static void back(Tensor output) {
        output.backward(Tensor.of(FunctionFixtureTest.seeds(output.numel()), output.shape().toArray()));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void canBeWalkedTwiceWhereNothingIsSaved(Rows<JsonNode> rows) {
        rows.each(fixture -> {
            Tensor output = FunctionFixtureTest.output(fixture, FunctionFixtureTest.leaves(fixture));
            back(output);
            if (fixture.get("twice").asBoolean()) {
                assertThatCode(() -> back(output)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> back(output)).isInstanceOf(EngineException.class)
                        .hasMessageStartingWith("Trying to backward through the graph a second time");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("calls")
    void noticesWhatWasChangedInPlace(Rows<JsonNode> rows) {
        rows.each(fixture -> {
            for (int i = 0; i < fixture.get("guards").size(); i++) {
                JsonNode expected = fixture.get("guards").get(i);
                List<Tensor> leaves = FunctionFixtureTest.leaves(fixture);
                Tensor output = FunctionFixtureTest.output(fixture, leaves);
                Tensor changed = i < leaves.size() ? leaves.get(i) : output;
                if (expected.asText().equals("overlaps")) {
                    assertThat(changed.data().overlaps()).isTrue();
                    continue;
                }
                try (NoGrad _ = NoGrad.enter()) {
                    changed.add_(0);
                }
                if (expected.isNull()) {
                    assertThatCode(() -> back(output)).as("tensor %d changed", i).doesNotThrowAnyException();
                } else if (expected.asText().equals("views")) {
                    assertThatThrownBy(() -> back(output)).hasMessageContaining("returns multiple views");
                } else {
                    String text = expected.asText();
                    assertThatThrownBy(() -> back(output)).as("tensor %d changed", i)
                            .isInstanceOf(EngineException.class)
                            .hasMessageContaining("has been modified by an inplace operation: " + text);
                }
            }
        });
    }
}

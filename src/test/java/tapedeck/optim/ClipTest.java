package tapedeck.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.EngineException;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Cases;

/** The gradients of {@code clip_fixtures.py}, views of other arrays among them, clipped by every norm and by value. */
class ClipTest {
    private static final double RELATIVE = 1e-14;

    static Stream<JsonNode> cases() {
        return Cases.list(Cases.read("clip.json"));
    }

    private static Tensor gradient(String layout, Tensor base) {
        return switch (layout) {
            case "whole" -> base;
            case "column" -> base.narrow(1, 0, 1);
            case "vector" -> base.narrow(1, 1, 1).squeeze(1);
            case "row" -> base.narrow(0, 2, 1);
            case "transposed" -> base.t();
            case "expanded" -> base.narrow(0, 0, 1).expand(3, 2);
            case "empty" -> base.narrow(0, 1, 0);
            default -> throw new IllegalArgumentException(layout);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void clipsWhatThePyTorchClipsAndNothingBeside(JsonNode fixture) {
        List<Tensor> bases = new ArrayList<>();
        List<Tensor> parameters = new ArrayList<>();
        for (JsonNode layout : fixture.get("layouts")) {
            Tensor base = Tensor.of(Cases.doubles(fixture.get("values")), 3, 2);
            Tensor gradient = gradient(layout.asText(), base);
            Tensor parameter = Tensor.zeros(gradient.shape().toArray()).requiresGrad(true);
            parameter.setGrad(gradient);
            bases.add(base);
            parameters.add(parameter);
        }
        parameters.add(Tensor.zeros(2).requiresGrad(true));
        if (fixture.has("error")) {
            EngineException refused = assertThrows(EngineException.class, () -> clip(parameters, fixture));
            assertThat(refused).hasMessage(fixture.get("error").asText());
        } else {
            clip(parameters, fixture);
        }
        for (int i = 0; i < bases.size(); i++) {
            assertSame(bases.get(i).data().toArray(), Cases.doubles(fixture.get("bases").get(i).get("data")));
        }
    }

    private static void clip(List<Tensor> parameters, JsonNode fixture) {
        JsonNode clip = fixture.get("clip");
        if (clip.get(0).asText().equals("value")) {
            Clip.clipGradValue(parameters, clip.get(1).asDouble());
        } else {
            double norm = Clip.clipGradNorm(parameters, clip.get(1).asDouble(), clip.get(2).asDouble());
            assertSame(new double[]{norm}, new double[]{fixture.get("norm").asDouble()});
        }
    }

    private static void assertSame(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            boolean same = Double.compare(actual[i], expected[i]) == 0
                    || Math.abs(actual[i] - expected[i]) <= RELATIVE * Math.abs(expected[i]);
            assertThat(same).as("element %d: %s, PyTorch has %s", i, actual[i], expected[i]).isTrue();
        }
    }

    @Test
    void aClippedGradientSaysThatItWasChanged() {
        Tensor parameter = Tensor.zeros(2).requiresGrad(true);
        for (Tensor gradient : List.of(Tensor.ones(2), Tensor.ones(2, 2).narrow(1, 0, 1).squeeze(1))) {
            parameter.setGrad(gradient);
            Clip.clipGradNorm(List.of(parameter), 1);
            assertThat(gradient.data().version()).isEqualTo(1);
        }
    }

    @Test
    void whatHasNoGradientIsLeftAlone() {
        assertThatCode(() -> Clip.clipGradValue(List.of(Tensor.ones(1)), 1)).doesNotThrowAnyException();
    }
}

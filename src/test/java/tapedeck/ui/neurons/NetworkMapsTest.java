package tapedeck.ui.neurons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.programs.Trained;

class NetworkMapsTest {
    private final Trained circles;
    private final NetworkDrawing drawing;

    NetworkMapsTest() throws Exception {
        circles = Trained.lesson("circles", 5);
        drawing = new NetworkMaps(circles.predictor(), 5, 7).at(circles.parameters());
    }

    @Test
    void everyNeuronHasTheMapOfWhatItAnswers() {
        assertThat(drawing.units()).containsExactly(2, 8, 1);
        NdArray w = circles.parameters().get(0);
        NdArray b = circles.parameters().get(1);
        NdArray inputs = drawing.columns().get(0);
        assertThat(inputs.shape().size(0)).isEqualTo(25);
        for (int cell : new int[]{0, 12, 24}) {
            for (int unit = 0; unit < 8; unit++) {
                double z = inputs.get(cell, 0) * w.get(0, unit) + inputs.get(cell, 1) * w.get(1, unit) + b.get(unit);
                assertThat(drawing.columns().get(1).get(cell, unit)).isCloseTo(Math.tanh(z), within(1e-12));
            }
        }
    }

    @Test
    void theFirstCellIsUpperLeft() {
        assertThat(drawing.columns().get(0).get(0, 0)).as("x₁").isNegative();
        assertThat(drawing.columns().get(0).get(0, 1)).as("x₂").isPositive();
    }

    @Test
    void theMapHasTheSharesOfTheClasses() {
        OutputMap map = Objects.requireNonNull(drawing.output());
        assertThat(map.field().outputs().shape().size(0)).isEqualTo(49);
        for (int cell = 0; cell < 49; cell++) {
            assertThat(map.field().outputs().get(cell, 0) + map.field().outputs().get(cell, 1)).isCloseTo(1,
                    within(1e-12));
        }
        assertThat(map.classes()).hasSize(map.rows().size()).contains(0, 1);
    }

    @Test
    void weightsThatDoNotBelongBetweenItsColumnsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NetworkDrawing(drawing.direction(), List.of(),
                drawing.columns(), true, List.of(drawing.weights().get(0), drawing.weights().get(0)), null))
                .withMessageContaining("gap 1");
    }
}

package tapedeck.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.deck.training.FlatFunction;
import tapedeck.optim.SGD;

class LayerStatisticsTest {
    /** What goes through {@code activation} of two rows of three units. */
    private static GradientFlow flow(UnaryOperator<Tensor> activation) {
        Tensor w = Tensor.of(new double[][]{{-9, -9, 0.5}, {-9, 1, 9}}).requiresGrad(true).named("w");
        LayerStatistics read = LayerStatistics.of(
                Recordings.record(List.of(w), () -> activation.apply(w).named("h").sum().backward()));
        assertThat(read.activities()).hasSize(1);
        return read.activities().getFirst();
    }

    @Test
    void aUnitIsIdleIfItIsFlatInEveryRow() {
        double sixOnes = Math.sqrt(6);
        assertThat(flow(Tensor::relu))
                .isEqualTo(new GradientFlow(FlatFunction.RELU, "h", 1 / 3.0, sixOnes, Math.sqrt(3)));
        assertThat(flow(Tensor::sigmoid).idle()).isEqualTo(1 / 3.0);
        assertThat(flow(Tensor::tanh).idle()).isEqualTo(1 / 3.0);
        assertThat(flow(w -> w.sub(20).relu())).isEqualTo(new GradientFlow(FlatFunction.RELU, "h", 1, sixOnes, 0));
    }

    @Test
    void aStepIsAShareOfWhatIsStepped() {
        Tensor w = Tensor.of(new double[]{3, 4}).requiresGrad(true).named("w");
        LayerStatistics read = LayerStatistics.of(Recordings.record(List.of(w), () -> {
            w.sum().backward();
            new SGD(List.of(w), 0.5).step();
        }));
        assertThat(read.gradient()).isEqualTo(Math.sqrt(2));
        assertThat(read.step()).isCloseTo(Math.sqrt(0.5) / 5, within(1e-15));
    }

    @Test
    void theUnitsOfAPictureAreItsChannels() {
        NdArray channels = NdArray.of(new double[]{1, 1, 0, 0, 0, 0, 0, 0}, 1, 2, 2, 2);
        assertThat(FlatFunction.RELU.idle(channels)).isEqualTo(0.5);
        assertThat(FlatFunction.RELU.idle(NdArray.of(new double[]{0, 1, 0, 1}, 2, 2))).isEqualTo(0.5);
    }
}

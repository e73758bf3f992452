package tapedeck.ui.neurons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

class SmallNetworkTest {
    /** Weight and bias of each layer between these widths. */
    private static List<NdArray> parameters(int... widths) {
        List<NdArray> all = new ArrayList<>();
        for (int i = 1; i < widths.length; i++) {
            all.add(NdArray.zeros(Shape.of(widths[i - 1], widths[i])));
            all.add(NdArray.zeros(Shape.of(widths[i])));
        }
        return all;
    }

    @Test
    void aChainOfLinearLayersHasItsWeightsWithOrWithoutBiases() {
        List<NdArray> all = parameters(2, 8, 8, 1);
        assertThat(SmallNetwork.weights(all)).contains(List.of(all.get(0), all.get(2), all.get(4)));
        assertThat(SmallNetwork.weights(List.of(all.get(0), all.get(2), all.get(4)))).isPresent();
    }

    @Test
    void sixHiddenLayersOf32UnitsAreDrawnAndNotOneMore() {
        assertThat(SmallNetwork.weights(parameters(64, 32, 32, 32, 32, 32, 32, 32))).isPresent();
        assertThat(SmallNetwork.weights(parameters(2, 8, 8, 8, 8, 8, 8, 8, 1))).as("seven hidden").isEmpty();
        assertThat(SmallNetwork.weights(parameters(2, 33, 1))).as("33 units").isEmpty();
        assertThat(SmallNetwork.weights(parameters(65, 8, 1))).as("65 inputs").isEmpty();
        assertThat(SmallNetwork.weights(parameters(2, 8, 33))).as("33 outputs").isEmpty();
    }

    @Test
    void whatIsNoChainOfLinearLayersIsNotDrawn() {
        assertThat(SmallNetwork.weights(List.of())).isEmpty();
        assertThat(SmallNetwork.weights(List.of(NdArray.scalar(1)))).isEmpty();
        assertThat(SmallNetwork.weights(List.of(NdArray.zeros(Shape.of(4, 1, 3, 3))))).as("a convolution").isEmpty();
        assertThat(SmallNetwork.weights(List.of(NdArray.zeros(Shape.of(2, 8)), NdArray.zeros(Shape.of(7, 1)))))
                .as("widths that do not meet").isEmpty();
    }
}

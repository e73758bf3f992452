package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.network.WrittenNetwork;

/** A network that was not built here is described by its parameters: a layer begins with its weights. */
class HandWrittenNetworkTest {
    private static final Message TITLE = Message.verbatim("FizzBuzz");

    private static Tensor parameter(String name, int... shape) {
        return Tensor.ones(shape).requiresGrad(true).named(name);
    }

    private static WrittenNetwork described(List<Tensor> parameters, String... groups) {
        List<TensorState> states = Recordings.end(Recordings.record(parameters, () -> parameters.forEach(Tensor::sum)))
                .tensors().stream().filter(TensorState::parameter).toList();
        return HandWrittenNetwork.describe(TITLE, states, List.of(groups), 923);
    }

    private static WrittenNetwork written(WrittenNetwork.Layer... layers) {
        return new WrittenNetwork(Message.of("network.fixed", "title", TITLE, "rows", 923), List.of(layers));
    }

    @Test
    void aBiasGoesWithItsWeightsWhetherItIsARowOrALine() {
        assertThat(described(List.of(parameter("w1", 10, 100), parameter("b1", 1, 100), parameter("w2", 100, 4),
                parameter("b2", 4)), "hidden", "output")).isEqualTo(written(
                        new WrittenNetwork.Layer("hidden", List.of("w1 (10,100)", "b1 (1,100)")),
                        new WrittenNetwork.Layer("output", List.of("w2 (100,4)", "b2 (4)"))));
    }

    @Test
    void whereGroupsAreNoLayersEachIsCalledByItsFirstParameter() {
        assertThat(described(List.of(parameter("bias", 3), parameter("w", 3, 2)), "all")).isEqualTo(written(
                new WrittenNetwork.Layer("bias", List.of("bias (3)")),
                new WrittenNetwork.Layer("w", List.of("w (3,2)"))));
    }
}

package tapedeck.deck.breakpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Programs;
import tapedeck.deck.training.Trainer;
import tapedeck.optim.ParameterGroup;

/** Gradients held against bounds while nothing is captured. */
class WatchTest {
    private final Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
    private final Tensor other = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("other");
    private final Breakpoint anyParameter = new Breakpoint(1, new Condition.Gradient("", true, 0.5), true);
    private final Breakpoint ofOther = new Breakpoint(2, new Condition.Gradient("other", true, 5), true);
    private final Trainer trainer = new Trainer(Programs.SETTINGS);
    private final Watch watch = new Watch(List.of(anyParameter, ofOther), trainer);

    @BeforeEach
    void govern() {
        trainer.govern(List.of(new ParameterGroup("all", List.of(w), 0.1)), null);
    }

    private void arrives(Tensor tensor, double... gradient) {
        NdArray grad = NdArray.of(gradient, gradient.length);
        watch.on(new TapeSignal.Accumulated(tensor, null, grad, grad));
    }

    @Test
    void aBoundWithoutANameIsForParametersAlone() {
        arrives(other, 1, 0);
        assertThat(watch.take()).isNull();
        arrives(w, 1, 0);
        assertThat(watch.take()).isEqualTo(anyParameter);
    }

    @Test
    void aNameIsForItsTensor() {
        arrives(other, 6, 0);
        assertThat(watch.take()).isEqualTo(ofOther);
    }

    @Test
    void theFirstThatWasMetIsKeptUntilItIsTaken() {
        arrives(w, 9, 0);
        arrives(other, 9, 0);
        assertThat(watch.take()).isEqualTo(anyParameter);
        assertThat(watch.take()).isNull();
        arrives(other, 9, 0);
        assertThat(watch.take()).isEqualTo(ofOther);
    }

    @Test
    void whatIsWithinItsBoundMeetsNothing() {
        arrives(w, 0.5, -0.5);
        arrives(other, 4);
        assertThat(watch.take()).isNull();
    }

    @Test
    void theSumCountsNotWhatArrived() {
        watch.on(new TapeSignal.Accumulated(w, NdArray.of(new double[]{-1}, 1), NdArray.of(new double[]{1}, 1),
                NdArray.of(new double[]{0}, 1)));
        assertThat(watch.take()).isNull();
    }
}

package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/** What a gradient means is said of what backward began from, whatever that is. */
class GradientMeaningTest {
    private final Tensor a = Tensor.of(2).requiresGrad(true).named("a");

    private static @Nullable Message nudge(TapeSnapshot snapshot) {
        return GradientMeaning.of(ChainRule.of(snapshot, 0, 0), snapshot);
    }

    @Test
    void aProgramWithoutALossSpeaksOfItsOwnResult() {
        assertThat(nudge(Recordings.snapshot(() -> a.mul(3).named("y").backward()))).isEqualTo(Message.of(
                "explain.nudge.grows", "root", "y", "place", "a", "step", "0.001", "change", "0.003"));
        Tensor b = Tensor.of(2).requiresGrad(true).named("b");
        assertThat(Objects.requireNonNull(nudge(Recordings.snapshot(() -> b.mul(-3).named("loss").backward())))
                .values()).containsEntry("root", "loss");
    }

    @Test
    void aPassThatBeganWithAnotherNumberThanOneSaysNothing() {
        assertThat(nudge(Recordings.snapshot(() -> a.mul(3).named("y").backward(Tensor.of(2))))).isNull();
    }
}

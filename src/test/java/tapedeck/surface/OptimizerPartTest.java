package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.SGD;
import tapedeck.tape.CapturedIteration;

/** Two optimizers in one iteration: each has its own loss, its own parameters and its own step. */
class OptimizerPartTest {
    private final Tensor a = Tensor.of(new double[]{3}).requiresGrad(true).named("a");
    private final Tensor b = Tensor.of(new double[]{5}).requiresGrad(true).named("b");

    /** As a critic and what it judges are trained: the second loss is of what the first step made. */
    private CapturedIteration inTurn() {
        return Recordings.record(List.of(a, b), () -> {
            SGD first = new SGD(List.of(a), 0.1);
            SGD second = new SGD(List.of(b), 0.5);
            first.zeroGrad();
            a.pow(2).sum().backward();
            first.step();
            second.zeroGrad();
            a.mul(b).sum().backward();
            second.step();
        });
    }

    private CapturedIteration together() {
        return Recordings.record(List.of(a, b), () -> {
            SGD first = new SGD(List.of(a), 0.1);
            SGD second = new SGD(List.of(b), 0.5);
            a.pow(2).add(b.pow(2)).sum().backward();
            first.step();
            second.step();
        });
    }

    private static OptimizerPart part(CapturedIteration captured, int which) {
        return Objects.requireNonNull(OptimizerPart.of(captured, which));
    }

    private static LossFunction loss(CapturedIteration captured, int which) {
        return Objects.requireNonNull(part(captured, which).loss());
    }

    @Test
    void eachHasTheLossThatItStepsBy_withTheNumbersThatWereThereThen() {
        CapturedIteration captured = inTurn();
        assertThat(OptimizerPart.count(captured)).isEqualTo(2);
        assertThat(OptimizerPart.stepTogether(captured)).isFalse();
        LossFunction first = loss(captured, 1);
        assertThat(first.numberNames()).containsExactly("a");
        assertThat(first.at(new double[]{3})).isEqualTo(9);
        LossFunction second = loss(captured, 2);
        assertThat(second.numberNames()).containsExactly("b");
        assertThat(second.at(new double[]{5})).as("a is 2.4 by then").isCloseTo(12, within(1e-12));
        assertThat(second.gradient(new double[]{5})[0]).isCloseTo(2.4, within(1e-12));
    }

    @Test
    void eachHasItsOwnStep() {
        CapturedIteration captured = inTurn();
        StepDirection second = Objects.requireNonNull(
                StepDirection.of(loss(captured, 2), part(captured, 2).captured(), null, null));
        assertThat(second.taken()).isEqualTo(0.5);
        assertThat(second.perRate()[0]).isCloseTo(-2.4, within(1e-12));
    }

    @Test
    void whereBothStepByTheSameGradientsTheyCanBeSeenAsOne_orEachAlone() {
        CapturedIteration captured = together();
        assertThat(OptimizerPart.stepTogether(captured)).isTrue();
        assertThat(Objects.requireNonNull(LossFunction.of(captured)).dim()).isEqualTo(2);
        assertThat(loss(captured, 2).numberNames()).containsExactly("b");
        assertThat(loss(captured, 2).at(new double[]{5})).as("the other stays where it is").isEqualTo(34);
    }

    @Test
    void aLossWhoseGradientWasZeroedDoesNotCount() {
        CapturedIteration captured = Recordings.record(List.of(a, b), () -> {
            SGD first = new SGD(List.of(a), 0.1);
            SGD second = new SGD(List.of(b), 0.5);
            a.mul(b).sum().backward();
            first.step();
            second.zeroGrad();
            b.pow(2).sum().backward();
            second.step();
        });
        assertThat(loss(captured, 2).at(new double[]{5})).isEqualTo(25);
    }

    @Test
    void thereAreNoMoreThanStep() {
        assertThat(OptimizerPart.of(inTurn(), 3)).isNull();
    }
}

package tapedeck.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tapedeck.array.EngineException;
import tapedeck.autograd.Tensor;
import tapedeck.optim.CosineAnnealingLR;
import tapedeck.optim.ExponentialLR;
import tapedeck.optim.LRScheduler;
import tapedeck.optim.LinearLR;
import tapedeck.optim.Optimizer;
import tapedeck.optim.SGD;
import tapedeck.optim.StepLR;
import tapedeck.program.Schedule.Kind;

class ScheduleTest {
    private static final double RATE = 0.2;

    /** The closed form of every iteration against the scheduler, which goes step by step as PyTorch's does. */
    private static void agrees(Schedule schedule, int iterations, Function<Optimizer, LRScheduler> make) {
        SGD optimizer = new SGD(List.of(Tensor.of(1.0).requiresGrad(true)), RATE);
        LRScheduler scheduler = make.apply(optimizer);
        for (int iteration = 1; iteration <= iterations; iteration++) {
            assertThat(RATE * schedule.factor(iteration)).as("iteration %d", iteration)
                    .isCloseTo(scheduler.lastRates()[0], within(1e-13));
            scheduler.step();
        }
    }

    @Test
    void stepIsStepLR() {
        agrees(new Schedule(Kind.STEP, 1, 7, 0.5), 40, optimizer -> new StepLR(optimizer, 7, 0.5));
    }

    @Test
    void exponentialIsExponentialLR() {
        agrees(new Schedule(Kind.EXPONENTIAL, 1, 1, 0.9), 40, optimizer -> new ExponentialLR(optimizer, 0.9));
    }

    @Test
    void cosineIsCosineAnnealingLRAndStaysAtItsEnd() {
        agrees(new Schedule(Kind.COSINE, 1, 30, 0), 31, optimizer -> new CosineAnnealingLR(optimizer, 30, 0));
        assertThat(new Schedule(Kind.COSINE, 1, 30, 0.1).factor(1_000)).isEqualTo(0.1);
    }

    @Test
    void warmUpIsLinearLR() {
        agrees(new Schedule(Kind.WARM_UP, 1, 10, 0.25), 30, optimizer -> new LinearLR(optimizer, 0.25, 1, 10));
    }

    @Test
    void oneCycleRisesToTheRateAndFalls() {
        Schedule cycle = new Schedule(Kind.ONE_CYCLE, 1, 100, 0.001);
        assertThat(cycle.factor(1)).isCloseTo(1.0 / 25, within(1e-15));
        assertThat(cycle.factor(31)).isCloseTo(1, within(1e-15));
        assertThat(cycle.factor(101)).isCloseTo(0.001, within(1e-15));
        assertThat(cycle.factor(16)).isBetween(0.4, 0.6);
    }

    @Test
    void countsFromItsStart() {
        Schedule step = new Schedule(Kind.STEP, 1_000, 10, 0.5);
        assertThat(step.factor(1)).isEqualTo(1);
        assertThat(step.factor(1_009)).isEqualTo(1);
        assertThat(step.factor(1_010)).isEqualTo(0.5);
    }

    @Test
    void refusesWhatIsNoPeriodOrGamma() {
        assertThatThrownBy(() -> new Schedule(Kind.STEP, 1, 0, 0.5)).isInstanceOf(EngineException.class)
                .hasMessage("Expected positive integer total_steps, but got 0");
        assertThatThrownBy(() -> new Schedule(Kind.STEP, 1, 1, Double.NaN)).isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> new Schedule(Kind.STEP, 1, 1, -1)).isInstanceOf(EngineException.class);
    }
}

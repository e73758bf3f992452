package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.programs.SmallSpirals;

class LoopingRunTest {
    private static final long SECOND = 1_000_000_000L;
    private static final double QUICK = 1e6;

    private final LoopingRun run = new LoopingRun(seed -> new SmallSpirals(0.02, seed).program(), List.of(3L, 4L), 0.02,
            QUICK);

    @AfterEach
    void closes() {
        run.close();
        await().until(run::isClosed);
    }

    @Test
    void whatHasLearnedIsLeftToBeSeenAndBegunAnewWithOtherWeights() {
        run.play();
        await().until(() -> run.loss() < LoopingRun.LEARNED);
        run.pulse(0);
        run.pulse(3 * SECOND);
        assertThat(run.seed()).isEqualTo(3);
        run.pulse(5 * SECOND);
        assertThat(run.seed()).isEqualTo(4);
        assertThat(run.startedOver()).isEqualTo(1);
        await("it trains again").until(() -> run.losses().points() > 0);
    }

    @Test
    void whatIsOverAnswersToAnotherRateAtOnce() {
        run.play();
        await().until(() -> run.loss() < LoopingRun.LEARNED);
        run.pulse(0);
        run.setRate(0.03);
        run.pulse(1);
        assertThat(run.startedOver()).isEqualTo(1);
    }

    @Test
    void whatComesToNothingIsBegunAnewButNotWhileTheRateIsTurned() {
        run.setRate(0);
        run.play();
        run.pulse(0);
        run.setRate(1e-6);
        run.pulse(34 * SECOND);
        run.pulse(68 * SECOND);
        assertThat(run.startedOver()).isZero();
        run.pulse(70 * SECOND);
        assertThat(run.startedOver()).isEqualTo(1);
    }

    @Test
    void anotherRateHoldsFromTheNextIterationOn() {
        run.setRate(0);
        run.play();
        await().until(() -> run.losses().points() > 20);
        double still = run.loss();
        assertThat(run.losses().last(10)).as("but for the order of the rows").isCloseTo(still, within(1e-12));
        run.setRate(0.02);
        await().until(() -> run.loss() < still - 1e-6);
    }

    @Test
    void itsParametersAreThoseOfTheIterationThatWasLookedInto() {
        assertThat(run.parameters()).isEmpty();
        run.play();
        run.pulse(0);
        await().until(() -> run.parameters().size() == 6);
    }

    @Test
    void whatIsHeldDoesNotGoOn() {
        run.play();
        await().until(() -> run.losses().points() > 0);
        run.hold();
        await().until(() -> !run.isPlaying());
        long held = run.losses().iterations();
        run.pulse(100 * SECOND);
        assertThat(run.losses().iterations()).isEqualTo(held);
        assertThat(run.startedOver()).isZero();
        run.play();
        await().until(() -> run.losses().iterations() > held);
    }
}

package tapedeck.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.programs.SmallSpirals;
import tapedeck.ui.link.LoopingRun;

class HeroModelTest {
    private final HeroModel model = new HeroModel(false);
    private long now;

    @AfterEach
    void ends() {
        model.close();
    }

    private LoopingRun run() {
        return Objects.requireNonNull(model.run());
    }

    private boolean pulse() {
        now += 1_000_000;
        return model.pulse(now);
    }

    @Test
    void itsRunBeginsWithThePageAndItsDeckEndsWhenItIsLeft() {
        assertThat(model.run()).as("nothing runs before").isNull();
        model.show(true, true);
        await().until(this::pulse);
        assertThat(Objects.requireNonNull(model.drawing()).units()).containsExactly(2, 8, 8, 1);
        LoopingRun left = run();
        model.show(false, true);
        assertThat(model.run()).isNull();
        assertThat(model.pulse(now)).isFalse();
        await("its deck ends").until(left::isClosed);
        model.show(true, true);
        assertThat(run()).isNotSameAs(left);
    }

    @Test
    void itHoldsWhileNobodyLooksButNotBeforeThereIsAPicture() {
        model.show(true, false);
        await().until(this::pulse);
        model.show(true, false);
        await().until(() -> !run().isPlaying());
        model.show(true, true);
        await().until(() -> run().isPlaying());
    }

    @Test
    void theRateIsThatOfTheRunAndOfWhatIsOpened() {
        assertThat(model.draggedProperty().get()).isFalse();
        model.rateProperty().set(0.3);
        assertThat(model.draggedProperty().get()).isTrue();
        model.show(true, true);
        assertThat(model.entry()).isEqualTo(new SmallSpirals(0.3, run().seed()));
        assertThat(model.entry().program().defaults().hyperparameters().learningRate()).isEqualTo(0.3);
    }

    @Test
    void theSlidersEndsAreItsRates() {
        RateDecades scale = new RateDecades();
        assertThat(scale.value(0)).isEqualTo(0.001);
        assertThat(scale.value(1)).isEqualTo(1);
        assertThat(scale.value(scale.position(HeroModel.RATE))).isEqualTo(HeroModel.RATE);
    }
}

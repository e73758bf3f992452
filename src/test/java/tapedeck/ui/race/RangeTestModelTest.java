package tapedeck.ui.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.text.Message;

class RangeTestModelTest {
    private final Started started;
    private final RangeTestModel model;

    RangeTestModelTest() throws Exception {
        started = new Started("circles");
        model = new RangeTestModel(started);
    }

    @Test
    void mistakesAreSaidAndTheOldValueStands() {
        assertThat(model.ask(RangeForm::from, "20"))
                .contains(Message.of("text.limits.between", "least", "1e-6", "greatest", "10"));
        assertThat(model.ask(RangeForm::from, "10")).contains(Message.of("race.from-below-to"));
        assertThat(model.ask(RangeForm::to, "x")).contains(Message.of("text.number.none", "typed", "x"));
        assertThat(model.ask(RangeForm::iterations, "19"))
                .contains(Message.of("text.limits.between-whole", "least", 20L, "greatest", 20_000L));
        assertThat(model.form().fromText()).isEqualTo("1e-5");
        assertThat(model.form().toText()).isEqualTo("10");
        assertThat(model.form().iterationsText()).isEqualTo("1000");
    }

    @Test
    void aTestIsFollowedToItsEnd() throws Exception {
        assertThat(model.summary()).isEqualTo(Message.of("race.range-first"));
        model.ask(RangeForm::from, "1e-4");
        model.ask(RangeForm::to, "1");
        model.ask(RangeForm::iterations, "200");
        assertThat(model.progress()).isZero();
        assertThat(model.low()).isEqualTo(1e-4);
        assertThat(model.high()).isEqualTo(1);
        model.start();
        model.ask(RangeForm::from, "1e-3");
        model.ask(RangeForm::to, "2");
        assertThat(model.low()).as("of the test that runs, not of the next").isEqualTo(1e-4);
        assertThat(model.summary().key()).isIn("race.range-begins", "race.range-running");
        assertThat(model.isMarked()).isFalse();
        await().until(started.ranges.getFirst()::isClosed);
        assertThat(model.pulse()).isTrue();
        assertThat(model.pulse()).isFalse();
        assertThat(model.isRunning()).isFalse();
        assertThat(model.isMarked()).isTrue();
        assertThat(Objects.requireNonNull(model.curve()).size()).isEqualTo(200);
        assertThat(model.low()).isEqualTo(1e-4);
        assertThat(model.high()).isCloseTo(1, within(1e-12));
        assertThat(model.progress()).isOne();
        assertThat(model.summary()).isEqualTo(Message.of("race.range-done"));
    }

    @Tag("long")
    @Test
    void theCurveIsWorkedOutOnlyWhenItWouldLookDifferent() {
        model.ask(RangeForm::iterations, "4000");
        model.start();
        int before = 0;
        while (model.isRunning()) {
            assertThat(model.progress()).isBetween(0.0, 1.0);
            model.pulse();
            int now = Objects.requireNonNull(model.curve()).size();
            if (model.isRunning() && now != before) {
                assertThat(now).isGreaterThan(before + before / 25);
            }
            before = now;
        }
        assertThat(before).isEqualTo(4000);
    }

    @Test
    void whatWasShownCanBeForgotten() throws Exception {
        model.start();
        model.clear();
        await().until(started.ranges.getFirst()::isClosed);
        assertThat(model.pulse()).isFalse();
        assertThat(model.curve()).isNull();
        assertThat(model.summary()).isEqualTo(Message.of("race.range-first"));
    }

    @Test
    void aCancelledTestIsNotMarked() throws Exception {
        model.ask(RangeForm::iterations, "20000");
        model.start();
        model.cancel();
        await().until(started.ranges.getFirst()::isClosed);
        model.pulse();
        assertThat(model.isRunning()).isFalse();
        assertThat(model.isMarked()).isFalse();
        assertThat(model.summary().key()).isIn("race.cancelled", "race.range-cancelled");
    }
}

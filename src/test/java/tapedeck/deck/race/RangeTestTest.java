package tapedeck.deck.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tapedeck.Patience;
import tapedeck.deck.Deck;
import tapedeck.deck.Programs;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;
import tapedeck.program.Program;
import tapedeck.program.Run;

class RangeTestTest {
    private static void awaitClosed(RangeTest test) {
        await().until(test::isClosed);
        assertThat(test.isDone()).isTrue();
    }

    @Test
    void theRateRisesExponentiallyFromTheFirstToTheLastIteration() throws InterruptedException {
        try (RangeTest test = new RangeTest(Programs.regression(), Programs.SETTINGS, 1e-5, 1e-2, 301)) {
            assertThat(test.rate(1)).isEqualTo(1e-5);
            assertThat(test.rate(151)).isCloseTo(Math.sqrt(1e-7), within(1e-15));
            assertThat(test.rate(301)).isCloseTo(1e-2, within(1e-15));
            awaitClosed(test);
            assertThat(test.losses().points()).isEqualTo(301);
        }
    }

    @Test
    void twoAreAlikeToTheLastDigitAndAreThoseOfADeckWhoseRateIsSetEachTime() throws InterruptedException {
        List<List<Double>> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (RangeTest test = new RangeTest(Programs.regression(), Programs.SETTINGS, 1e-4, 0.1, 40)) {
                awaitClosed(test);
                List<Double> losses = new ArrayList<>();
                for (int k = 0; k < test.losses().points(); k++) {
                    losses.add(test.losses().last(k));
                }
                all.add(losses);
            }
        }
        assertThat(all.get(0)).hasSize(40).isEqualTo(all.get(1));
        List<Double> byHand = new ArrayList<>();
        try (Deck deck = new Deck(Programs.regression(), Programs.SETTINGS, null, (_, loss) -> byHand.add(loss))) {
            for (int n = 1; n <= 41; n++) {
                Programs.setRate(deck, 1e-4 * Math.pow(0.1 / 1e-4, (n - 1) / 39.0));
                deck.goTo(n);
                deck.await();
            }
            Programs.awaitClosed(deck);
        }
        assertThat(byHand.subList(0, 40)).isEqualTo(all.getFirst());
    }

    /** Its loss is the rate of its update; its own scheduler would have another. */
    private static void withARateOfItsOwn(Run run) {
        run.madeWith(new Knobs(new Knob("lr", Knob.Kind.RATE, 0.5, 1, false), List.of()), Set.of("lr"));
        while (run.begin() != null) {
            double rate = Objects.requireNonNull(run.inForce()).learningRate();
            run.turned("lr", 7, true);
            if (!run.end(rate)) {
                return;
            }
        }
    }

    @Test
    void theRateThatAProgramSaysItselfRisesToo() throws InterruptedException {
        Program program = Programs.of("own", RangeTestTest::withARateOfItsOwn);
        try (RangeTest test = new RangeTest(program, Programs.SETTINGS.withLearningRate(0), 1e-4, 0.1, 40)) {
            awaitClosed(test);
            for (int i = 0; i < 40; i++) {
                assertThat(test.losses().last(i)).as("iteration %d", i + 1).isEqualTo(test.rate(i + 1L));
            }
        }
    }

    @Test
    void itStopsAtTheFirstLossThatIsNotFiniteAndMarksIt() throws InterruptedException {
        try (RangeTest test = new RangeTest(Programs.regression(), Programs.SETTINGS, 1e-4, 1e3, 2000)) {
            awaitClosed(test);
            int size = test.losses().points();
            assertThat(size).isBetween(500, 1999);
            assertThat(test.losses().last(size - 1)).isNotFinite();
            assertThat(test.losses().last(size - 2)).isFinite();
            RangeCurve curve = test.curve();
            assertThat(curve.marks()).allSatisfy(mark -> assertThat(mark.isFound()).as("%s", mark).isTrue());
            assertThat(curve.mark(RangeMark.Kind.STEEPEST).rate())
                    .isLessThan(curve.mark(RangeMark.Kind.MINIMUM).rate());
            assertThat(curve.mark(RangeMark.Kind.MINIMUM).rate()).isLessThan(curve.mark(RangeMark.Kind.BLOW_UP).rate());
        }
    }

    @Test
    void noThreadIsLeftWhenItIsClosedInTheMiddle() throws InterruptedException {
        RangeTest test = new RangeTest(Programs.of("slow", run -> {
            while (run.iteration(_ -> 1)) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }), Programs.SETTINGS, 1e-4, 1, RangeTest.MOST);
        assertThat(test.isDone()).isFalse();
        test.close();
        awaitClosed(test);
        assertThat(test.losses().iterations()).isLessThan(RangeTest.MOST);
    }

    @Test
    void badRangesAreRefused() {
        for (double[] range : new double[][]{{0, 1, 10}, {-1, 1, 10}, {1, 1, 10}, {2, 1, 10}, {Double.NaN, 1, 10},
                {1, Double.POSITIVE_INFINITY, 10}, {0.1, 1, 1}, {0.1, 1, RangeTest.MOST + 1}}) {
            assertThatThrownBy(
                    () -> new RangeTest(Programs.small(), Programs.SETTINGS, range[0], range[1], (int) range[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}

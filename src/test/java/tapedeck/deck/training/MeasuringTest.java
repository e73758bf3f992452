package tapedeck.deck.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tapedeck.Patience;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.Programs;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.tape.Change;
import tapedeck.tape.Granularity;

/** What is shown as measured was measured at the moment that is shown. */
@Timeout(2 * Patience.SECONDS)
class MeasuringTest {
    private final Deck deck = new Deck(Programs.small(), Programs.SETTINGS);

    @AfterEach
    void close() throws InterruptedException {
        Programs.awaitClosed(deck);
    }

    private Metrics settle() throws InterruptedException {
        return Objects.requireNonNull(Programs.settle(deck).measured().metrics());
    }

    @Test
    void stepsAndReplaysFindWhatWasMeasuredThen() throws InterruptedException {
        Map<Long, Metrics> then = new HashMap<>();
        for (int i = 1; i <= 6; i++) {
            deck.step(Granularity.ITERATION);
            Metrics now = settle();
            assertThat(now.iteration()).isEqualTo(i);
            then.put(now.iteration(), now);
        }
        deck.goTo(2_000);
        settle();
        deck.memory().setHistoryLimit(1);
        for (long i = 5; i >= 2; i--) {
            deck.goTo(i);
            assertThat(settle()).isEqualTo(then.get(i));
            deck.stepBack(Granularity.FUNCTION);
            deck.stepBack(Granularity.FUNCTION);
            assertThat(settle()).as("before the update").isEqualTo(then.get(i - 1));
        }
        deck.goTo(1_234);
        assertThat(settle().iteration()).as("nobody measured it then").isEqualTo(1_234);
    }

    @Test
    void whereTheClockStandsStillWhatIsMeasuredDoesNotDependOnTime() throws InterruptedException {
        try (Deck still = new Deck(deck.program(), deck.settings(), () -> 0)) {
            still.goTo(1_000);
            still.await();
            List<Long> at = still.state().measured().all().stream().map(Metrics::iteration).toList();
            assertThat(at).as("from its first iterations on").startsWith(0L, 1L, 2L, 3L);
            long due = 1;
            while (due + Math.max(1, due / 16) <= 1_000) {
                due += Math.max(1, due / 16);
                assertThat(at).contains(due);
            }
        }
    }

    @Test
    void itMeasuresEverMoreSeldomAndWithinItsBudget() {
        long[] now = {0};
        long[] cost = {1_000};
        Measuring measuring = new Measuring(() -> now[0]);
        measuring.by(() -> {
            now[0] += cost[0];
            return new Metrics.Scores(1, 1, 1, 1);
        });
        for (int i = 1; i <= 3_000; i++) {
            if (measuring.isDue(i)) {
                measuring.measure(i, null);
            }
        }
        List<Long> at = measuring.measured().all().stream().map(Metrics::iteration).toList();
        assertThat(at).startsWith(1L, 2L, 3L).hasSizeBetween(90, 110);
        for (int i = 1; i < at.size(); i++) {
            assertThat(at.get(i) - at.get(i - 1)).isEqualTo(Math.max(1, at.get(i - 1) / 16));
        }
        cost[0] = 1_000_000_000;
        measuring.measure(4_000, null);
        assertThat(measuring.isDue(8_000)).as("after a second of measuring").isFalse();
        now[0] += 30_000_000_000L;
        assertThat(measuring.isDue(8_000)).isTrue();
    }

    private static List<Long> at(Deck deck) {
        return deck.state().measured().all().stream().map(Metrics::iteration).toList();
    }

    /** {@code w ← w − rate · w} from 1 on; measured is w. In iteration 995 its rate is changed. */
    private static Program changedIn995(AtomicReference<Deck> deck) {
        return Programs.of("changed", run -> {
            Tensor w = Tensor.of(new double[]{1}).requiresGrad(true).named("w");
            run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), null);
            run.measures(() -> new Metrics.Scores(w.data().get(0), 0, 0, 0));
            int[] iteration = {0};
            while (run.iteration(step -> {
                if (++iteration[0] == 995) {
                    Programs.setRate(Objects.requireNonNull(deck.get()), 0.02);
                }
                Tensor loss = w.pow(2).sum();
                loss.backward();
                step.optimizer().step();
                step.optimizer().zeroGrad();
                return loss.item();
            })) {
                // goes on until the deck closes
            }
        });
    }

    @Test
    void aChangeIsMeasuredBeforeTheFirstUpdateThatIsMadeWithIt() throws InterruptedException {
        AtomicReference<Deck> changed = new AtomicReference<>();
        try (Deck still = new Deck(changedIn995(changed), Programs.SETTINGS, () -> 0)) {
            changed.set(still);
            still.goTo(1_000);
            still.await();
            assertThat(still.state().settings().changes().commands()).extracting(Change::iteration)
                    .containsExactly(996L);
            assertThat(at(still)).contains(995L, 996L, 997L);
        }
    }

    /** The budget is spent where iteration 500 begins, and there again when its rate is changed. */
    @Test
    void aChangeWithinAnIterationIsMeasuredBeforeItsUpdate() throws InterruptedException {
        AtomicReference<Deck> changed = new AtomicReference<>();
        AtomicLong now = new AtomicLong();
        Program program = Programs.of("changed", run -> {
            Tensor w = Tensor.of(new double[]{1}).requiresGrad(true).named("w");
            run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), null);
            run.measures(() -> {
                now.addAndGet(1_000_000_000);
                return new Metrics.Scores(w.data().get(0), 0, 0, 0);
            });
            int[] iteration = {0};
            while (run.iteration(step -> {
                if (++iteration[0] == 500) {
                    now.addAndGet(100_000_000_000L);
                    Programs.setRate(Objects.requireNonNull(changed.get()), 0.02);
                }
                Tensor loss = w.pow(2).sum();
                loss.backward();
                step.optimizer().step();
                step.optimizer().zeroGrad();
                return loss.item();
            })) {
                // goes on until the deck closes
            }
        });
        try (Deck timed = new Deck(program, Programs.SETTINGS, now::get)) {
            changed.set(timed);
            timed.goTo(500);
            timed.await();
            assertThat(timed.state().settings().changes().commands()).extracting(Change::iteration)
                    .containsExactly(500L);
            assertThat(at(timed)).containsExactly(0L, 499L, 500L);
        }
    }

    @Test
    void aDraggedSliderIsMeasuredFirstAndLastAndInBetweenAsTheBudgetAllows() {
        long[] now = {0};
        Measuring measuring = new Measuring(() -> now[0]);
        measuring.by(() -> {
            now[0] += 1_000_000;
            return new Metrics.Scores(1, 1, 1, 1);
        });
        measuring.measure(100_000, null);
        now[0] += 1_000_000_000;
        long begun = now[0];
        int measured = 0;
        for (long i = 0; i < 6_000; i++) { // an iteration takes a tenth of a millisecond, and each has a value of its own
            if (measuring.isDueBeforeChange(100_001 + i)) {
                measuring.measure(100_001 + i, null);
                measured++;
            }
            now[0] += 100_000;
        }
        assertThat(measuring.measured().all()).extracting(Metrics::iteration).contains(100_001L);
        assertThat(1_000_000.0 * measured / (now[0] - begun)).isBetween(0.03, 0.05);
        long next = 106_001;
        while (!measuring.isDue(next)) {
            now[0] += 100_000;
            next++;
        }
        assertThat(next).as("soon after the last").isLessThan(106_001 + 200);
    }

    @Test
    void whereAnIterationBeginsItIsReadWhatItBeginsWith() throws InterruptedException {
        deck.goTo(700);
        settle();
        deck.seek(700, 0);
        assertThat(settle().iteration()).isEqualTo(699);
    }

    @Test
    void whereTheIterationAskedForBeginsIsReadHoweverSlowMeasuringIs() throws InterruptedException {
        AtomicLong now = new AtomicLong();
        Program slow = Programs.of("slow to measure", run -> {
            Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true);
            run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), null);
            run.measures(() -> {
                now.addAndGet(1_000_000_000_000L);
                return new Metrics.Scores(w.data().get(0), 0, 0, 0);
            });
            while (run.iteration(step -> {
                Tensor loss = w.pow(2).sum();
                loss.backward();
                step.optimizer().step();
                step.optimizer().zeroGrad();
                return loss.item();
            })) {
                // goes on until the deck closes
            }
        });
        try (Deck timed = new Deck(slow, Programs.SETTINGS, now::get)) {
            timed.goTo(20);
            Programs.settle(timed);
            timed.seek(20, 0);
            assertThat(Objects.requireNonNull(Programs.settle(timed).measured().metrics()).iteration()).isEqualTo(19);
        }
    }

    @Test
    void anIterationKnowsTheParametersItBeganWith() throws InterruptedException {
        deck.step(Granularity.FUNCTION);
        settle();
        assertThat(Objects.requireNonNull(deck.state().playhead().captured()).parameters()).singleElement()
                .satisfies(w -> assertThat(w.data().toArray()).containsExactly(1, 2));
    }
}

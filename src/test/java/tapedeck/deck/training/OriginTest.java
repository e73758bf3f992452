package tapedeck.deck.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Programs;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.optim.OptimizerKind;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Program;
import tapedeck.tape.Change;
import tapedeck.tape.Changes;
import tapedeck.tape.Granularity;
import tapedeck.tape.Series;
import tapedeck.tape.TapeEvent;

/** A run that branches off from another shares its past to the last digit, and goes its own way from there. */
class OriginTest {
    private static List<Double> losses(Deck deck) {
        Series.View view = deck.losses();
        List<Double> losses = new ArrayList<>();
        for (int i = 0; i < view.points(); i++) {
            losses.add(view.last(i));
        }
        return losses;
    }

    private static Deck run(long iterations) throws InterruptedException {
        Deck deck = new Deck(Programs.regression(),
                Programs.SETTINGS.with(Programs.SETTINGS.hyperparameters().withOptimizer(OptimizerKind.ADAM)));
        deck.goTo(400);
        deck.await();
        deck.change(_ -> deck.state().settings().inForce().withLearningRate(0.02));
        deck.goTo(700);
        deck.await();
        deck.change(_ -> deck.state().settings().inForce().withBatchSize(2));
        deck.goTo(iterations);
        deck.await();
        return deck;
    }

    @Tag("long")
    @Test
    void withTheSameSettingsItIsTheSameCurve() throws InterruptedException {
        for (long at : new long[]{1, 256, 650, 700, 900, 1_000}) {
            try (Deck first = run(1_200);
                    Deck second = new Deck(Programs.regression(), Programs.SETTINGS, first.origin(at))) {
                DeckState held = second.await();
                assertThat(held.position().iteration()).isEqualTo(at);
                assertThat(Objects.requireNonNull(held.playhead().captured()).iteration()).isEqualTo(at);
                for (Change change : first.state().settings().changes().commands()) {
                    if (change.iteration() > at) {
                        second.goTo(change.iteration() - 1);
                        second.await();
                        second.change(_ -> change.after());
                    }
                }
                second.goTo(1_200);
                second.await();
                assertThat(losses(second)).isEqualTo(losses(first));
                assertThat(second.state().settings().changes().commands())
                        .isEqualTo(first.state().settings().changes().commands());
                assertThat(second.state().settings().changes().rates())
                        .isEqualTo(first.state().settings().changes().rates());
                assertThat(second.state().position().epoch()).isEqualTo(first.state().position().epoch());
            }
        }
    }

    @Test
    void anotherRateHoldsFromTheNextIterationOnAndNotBefore() throws InterruptedException {
        try (Deck first = run(1_000);
                Deck second = new Deck(Programs.regression(), Programs.SETTINGS, first.origin(600))) {
            Programs.setRate(second, 0.5); // while the past is still being run again
            second.await();
            second.goTo(1_000);
            second.await();
            assertThat(second.state().settings().changes().rates()).extracting(Changes.Rate::iteration).containsExactly(
                    401L,
                    601L);
            assertThat(losses(second).subList(0, 601)).isEqualTo(losses(first).subList(0, 601));
            assertThat(losses(second).get(602)).isNotEqualTo(losses(first).get(602));
            assertThat(losses(first)).as("the first run stays").hasSize(999); // it holds inside the last
        }
    }

    @Test
    void whoHoldsItHoldsNoMoreThanThat() throws InterruptedException {
        try (Deck first = run(900)) {
            Origin whole = first.origin(900);
            long each = whole.checkpoint().bytes();
            assertThat(whole.within(whole.bytes())).isSameAs(whole);
            assertThat(iterations(whole.within(whole.bytes() - 1))).containsExactly(0L, 768L);
            assertThat(iterations(whole.within(each))).containsExactly(0L, 768L);
            assertThat(iterations(whole.within(each - 1))).containsExactly(0L);
            assertThat(whole.within(each - 1).bytes()).isZero();
        }
    }

    private static List<Long> iterations(Origin origin) {
        return origin.checkpoints().stream().map(Checkpoint::iteration).toList();
    }

    @Test
    void aBranchOfABranch() throws InterruptedException {
        try (Deck first = run(900);
                Deck second = new Deck(Programs.regression(), Programs.SETTINGS, first.origin(600))) {
            second.await();
            second.goTo(800);
            second.await();
            try (Deck third = new Deck(Programs.regression(), Programs.SETTINGS, second.origin(550))) {
                third.await();
                assertThat(losses(third)).isEqualTo(losses(first).subList(0, 549));
                third.goTo(700);
                third.await();
                assertThat(losses(third)).isEqualTo(losses(second).subList(0, 699));
                third.stepBack(Granularity.ITERATION);
                third.await();
            }
        }
    }

    @Tag("long")
    @Test
    void theSharedPastCanBeLookedIntoFromItsStart() throws InterruptedException {
        try (Deck first = run(900);
                Deck second = new Deck(Programs.regression(), Programs.SETTINGS, first.origin(700))) {
            second.await();
            for (long at : new long[]{1, 100, 300, 650}) {
                assertThat(loss(second, at)).as("iteration %d", at).isEqualTo(loss(first, at));
            }
            second.goTo(3);
            second.await();
            second.stepBack(Granularity.EPOCH);
            assertThat(second.await().position().status()).isEqualTo(DeckState.Status.PAUSED);
            try (Deck third = new Deck(Programs.regression(), Programs.SETTINGS, second.origin(100))) {
                assertThat(third.await().position().iteration()).isEqualTo(100);
                assertThat(losses(third)).isEqualTo(losses(first).subList(0, 99));
            }
        }
    }

    /** Of a past iteration, captured again. */
    private static double loss(Deck deck, long iteration) {
        deck.goTo(iteration);
        Awaitility.await()
                .until(() -> deck.state().playhead().replaying() == 0 && deck.state().playhead().captured() != null
                        && Objects.requireNonNull(deck.state().playhead().captured()).iteration() == iteration);
        return Objects.requireNonNull(deck.state().playhead().captured()).events().reversed().stream()
                .filter(TapeEvent.IterationEnded.class::isInstance)
                .mapToDouble(e -> ((TapeEvent.IterationEnded) e).loss())
                .findFirst().orElseThrow();
    }

    @Test
    void whatIsWantedIsWhatHeldThereWhileThePastIsRunAgain() throws InterruptedException {
        try (Deck first = run(900);
                Deck second = new Deck(Programs.regression(), Programs.SETTINGS, first.origin(800))) {
            assertThat(second.state().settings().wanted()).isEqualTo(first.state().settings().inForce());
            assertThat(second.await().settings().wanted()).isEqualTo(first.state().settings().inForce());
            assertThat(second.state().position().epoch()).isLessThan(300);
        }
    }

    @Test
    void nothingThatIsSetInTheLastSharedIterationChangesIt() throws InterruptedException {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        Program program = Programs.of("meddling", run -> {
            Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
            run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), null);
            while (run.iteration(step -> {
                Objects.requireNonNull(meanwhile.get()).run();
                Tensor loss = w.pow(2).sum().named("loss");
                loss.backward();
                step.optimizer().step();
                step.optimizer().zeroGrad();
                return loss.item();
            })) {
                // goes on until the deck closes
            }
        });
        try (Deck first = new Deck(program, Programs.SETTINGS)) {
            first.goTo(10);
            first.await();
            AtomicReference<Deck> other = new AtomicReference<>();
            AtomicInteger begun = new AtomicInteger();
            meanwhile.set(() -> {
                Deck deck = other.get();
                if (begun.incrementAndGet() == 6) {
                    Programs.setRate(Objects.requireNonNull(deck), 0.4);
                }
            });
            CountDownLatch known = new CountDownLatch(1);
            Program waiting = Programs.of("waiting", run -> {
                known.await();
                program.run(run);
            });
            try (Deck second = new Deck(waiting, Programs.SETTINGS, first.origin(6))) {
                other.set(second);
                known.countDown();
                second.await();
                second.goTo(8);
                second.await();
                assertThat(second.state().settings().changes().rates()).extracting(Changes.Rate::iteration)
                        .containsExactly(7L);
                assertThat(losses(second).subList(0, 7)).isEqualTo(losses(first).subList(0, 7));
            }
        }
    }

    @Tag("long")
    @Test
    void aBoundThatTheSharedPastExceededDoesNotStopWhatComesAfter() throws InterruptedException {
        try (Deck first = new Deck(Programs.regression(), Programs.SETTINGS)) {
            first.goTo(100);
            first.await();
            Condition.Gradient bound = new Condition.Gradient("w", true, 5);
            assertThat(meets(first, bound, 1, 40)).isTrue();
            assertThat(meets(first, bound, 41, 90)).isFalse();
            try (Deck second = new Deck(Programs.regression(), Programs.SETTINGS, first.origin(40))) {
                second.setBreakpoints(List.of(new Breakpoint(1, bound, true)));
                second.await();
                second.goTo(90);
                DeckState held = second.await();
                assertThat(held.stops().stop()).isNull();
                assertThat(held.position().iteration()).isEqualTo(90);
            }
        }
    }

    private static boolean meets(Deck deck, Condition.Gradient bound, long from, long to) {
        for (long i = from; i <= to; i++) {
            loss(deck, i);
            for (TapeEvent event : Objects.requireNonNull(deck.state().playhead().captured()).events()) {
                if (event instanceof TapeEvent.GradAccumulated arrived && arrived.tensor() == 0
                        && bound.holds(arrived.after())) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aSeriesCutAndGoneOnIsTheSameSeries() {
        Series whole = new Series();
        Series first = new Series();
        for (int i = 0; i < 300_000; i++) {
            double value = Math.sin(i * 0.7) * i;
            whole.append(value);
            if (i < 262_144) {
                first.append(value);
            }
        }
        Series second = new Series(whole.view().until(262_144));
        for (int i = 262_144; i < 300_000; i++) {
            second.append(Math.sin(i * 0.7) * i);
        }
        assertThat(second.view().points()).isEqualTo(whole.view().points());
        assertThat(second.view().stride()).isEqualTo(whole.view().stride());
        for (int i = 0; i < whole.view().points(); i++) {
            assertThat(second.view().min(i)).isEqualTo(whole.view().min(i));
            assertThat(second.view().max(i)).isEqualTo(whole.view().max(i));
        }
    }
}

package tapedeck.deck.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.Patience;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Programs;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.text.Message;

/** A replay that fails: it says so, and what ran until then is there. */
class ReplayTest {
    private static final int LAST = 3;

    /** Trains {@code w} for three iterations; {@code disturbance} comes at the end of each iteration's forward pass. */
    private static Program disturbed(Disturbance disturbance) {
        AtomicInteger runs = new AtomicInteger();
        return Programs.of("disturbed", run -> {
            int which = runs.incrementAndGet();
            Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
            run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), null);
            AtomicInteger iteration = new AtomicInteger();
            while (iteration.get() < LAST && run.iteration(step -> {
                Tensor loss = w.pow(2).named("q").sum().named("loss");
                disturbance.at(which, iteration.incrementAndGet());
                loss.backward();
                step.optimizer().step();
                step.optimizer().zeroGrad();
                return loss.item();
            })) {
                // three iterations
            }
        });
    }

    private interface Disturbance {
        void at(int run, int iteration);
    }

    private static Deck ran(Program program, Status end) throws InterruptedException {
        Deck deck = new Deck(program, Programs.SETTINGS);
        deck.setTempo(Tempo.free());
        deck.play();
        assertThat(deck.await().position().status()).isEqualTo(end);
        return deck;
    }

    private static Message problem(Deck deck) {
        return ((Stop.Problem) Objects.requireNonNull(deck.state().stops().stop())).why();
    }

    @Test
    void closingEndsWhatRunsAgainThoughTheRunWasCancelledBefore() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch again = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Program program = Programs.of("endless", run -> {
            if (runs.incrementAndGet() > 1) {
                run.onClose(released::countDown);
                again.countDown();
                released.await();
            }
            Tensor w = Tensor.of(1).requiresGrad(true);
            run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), null);
            while (run.iteration(_ -> 1)) {
                // goes on
            }
        });
        Deck deck = new Deck(program, Programs.SETTINGS);
        deck.setTempo(Tempo.free());
        deck.goTo(3);
        deck.await();
        deck.cancel();
        await().until(() -> deck.state().position().status() == Status.CANCELLED);
        deck.goTo(1);
        assertThat(again.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        deck.close();
        assertThat(released.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anErrorEndsTheWaitingAndIsSaid() throws InterruptedException {
        Program program = disturbed((run, _) -> {
            if (run > 1) {
                throw new NoClassDefFoundError();
            }
        });
        try (Deck deck = ran(program, Status.FINISHED)) {
            deck.seek(2, 1);
            await().until(() -> deck.state().stops().stop() != null);
            assertThat(problem(deck)).isEqualTo(Message.of("deck.notReplayed", "iteration", 2L, "why",
                    Message.verbatim("NoClassDefFoundError")));
            assertThat(deck.state().playhead().replaying()).isZero();
        }
    }

    @Test
    void aProgramThatEndsEarlierThanBeforeIsSaid() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        Program once = Programs.of("once", run -> {
            if (runs.incrementAndGet() == 1) {
                disturbed((_, _) -> {}).run(run);
            }
        });
        try (Deck deck = ran(once, Status.FINISHED)) {
            deck.seek(2, 1);
            await().until(() -> deck.state().stops().stop() != null);
            assertThat(problem(deck)).isEqualTo(
                    Message.of("deck.notReplayed", "iteration", 2L, "why", Message.of("deck.endedBefore")));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theIterationThatFailedHasItsLastFunction(boolean error) throws InterruptedException {
        Program program = disturbed((_, iteration) -> {
            if (iteration == LAST) {
                if (error) {
                    throw new AssertionError("as then");
                }
                throw new IllegalStateException("as then");
            }
        });
        try (Deck deck = ran(program, Status.FAILED)) {
            deck.seek(LAST, Integer.MAX_VALUE);
            await().until(() -> deck.state().playhead().captured() != null);
            List<TapeEvent> events = Objects.requireNonNull(deck.state().playhead().captured()).events();
            assertThat(events).filteredOn(FunctionRecorded.class::isInstance)
                    .extracting(event -> ((FunctionRecorded) event).call()).containsExactly("pow", "sum");
        }
    }

    @Test
    void somethingIsSaidOfEveryFailure() {
        assertThat(Failure.describe(new StackOverflowError())).isEqualTo(Message.verbatim("StackOverflowError"));
        assertThat(Failure.describe(new IllegalStateException("odd")))
                .isEqualTo(Message.verbatim("IllegalStateException: odd"));
        Message why = Message.of("table.file.empty", "file", "rows.csv");
        assertThat(Failure.describe(new ProgramException(why))).isEqualTo(why);
    }
}

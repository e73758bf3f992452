package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.ProgramCapabilities.Repetition;
import tapedeck.program.ProgramException;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.IterationEnded;
import tapedeck.text.Message;

/** A Program that fails in free run, where nobody looked: it is run again, so that its last steps can be seen. */
class FailedRunTest {
    private static final long LAST = 40;

    private @Nullable Deck deck;

    /** Fails in iteration 40 after one Function; {@code why} tells of each run of it, from 1, how. Null: it does not. */
    private Deck failing(IntFunction<@Nullable String> why) {
        AtomicInteger runs = new AtomicInteger();
        Program program = Programs.of("failing", new ProgramCapabilities(Repetition.FROM_START, false, false), run -> {
            String failure = why.apply(runs.incrementAndGet());
            for (int i = 1; run.begin() != null; i++) {
                Tensor half = Tensor.of(i).requiresGrad(true).div(2);
                if (i == LAST && failure != null) {
                    throw new ProgramException(Message.verbatim(failure));
                }
                if (!run.end(half.exp().item()) || i == LAST) {
                    return;
                }
            }
        });
        return run(program);
    }

    private Deck run(Program program) {
        Deck free = new Deck(program, program.defaults());
        deck = free;
        free.setTempo(Tempo.free());
        free.play();
        Awaitility.await().until(() -> free.state().position().status() == Status.FAILED);
        return free;
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(deck).close();
    }

    private static DeckState settled(Deck deck) {
        Awaitility.await().until(() -> deck.state().position().going() == null);
        return deck.state();
    }

    @Test
    void isShownUpToItsFailure_andCanBeSteppedBackFromThere() throws Exception {
        Deck failed = failing(_ -> "wrong");
        DeckState state = settled(failed);
        CapturedIteration shown = Objects.requireNonNull(state.playhead().captured());
        assertThat(shown.iteration()).isEqualTo(LAST);
        assertThat(shown.events()).singleElement().isInstanceOfSatisfying(FunctionRecorded.class,
                ran -> assertThat(ran.inputs().getFirst().data().item()).isEqualTo(LAST));
        assertThat(state.playhead().place()).isEqualTo(1);
        assertThat(state.stops().stop()).isNull();
        assertThat(state.position().failure()).isEqualTo(Message.verbatim("wrong"));
        failed.stepBack(Granularity.FUNCTION);
        DeckState before = Programs.settle(failed);
        assertThat(Objects.requireNonNull(before.playhead().captured()).iteration()).isEqualTo(LAST - 1);
        assertThat(before.playhead().captured().events().get(before.playhead().place() - 1))
                .isInstanceOf(IterationEnded.class);
    }

    @Test
    void saysSoIfItDoesNotFailAgain() {
        DeckState state = settled(failing(run -> run == 1 ? "wrong" : null));
        assertThat(Objects.requireNonNull(state.playhead().captured()).iteration()).isEqualTo(LAST);
        assertThat(state.stops().stop())
                .isEqualTo(new Stop.Problem(Message.of("deck.failsNot", "iteration", LAST), LAST));
    }

    @Test
    void saysSoIfItFailsForAnotherReason() {
        DeckState state = settled(failing(run -> "the " + run + ".th"));
        assertThat(state.stops().stop()).isEqualTo(new Stop.Problem(
                Message.of("deck.failsOtherwise", "iteration", LAST, "now", Message.verbatim("the 2.th")), LAST));
    }

    @Test
    void isRunAgainOnlyUntilThatIsCancelled_andLaterIfItIsAskedFor() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        Deck failed = run(Programs.of("slow", new ProgramCapabilities(Repetition.FROM_START, false, false), run -> {
            if (runs.incrementAndGet() == 2) {
                run.onClose(asked::countDown);
                asked.await();
            }
            if (run.begin() != null) {
                throw new ProgramException(Message.verbatim("wrong"));
            }
        }));
        assertThat(Objects.requireNonNull(failed.state().position().going()).to()).isEqualTo(1);
        failed.pause();
        DeckState state = settled(failed);
        assertThat(state.playhead().captured()).isNull();
        assertThat(state.position().status()).isEqualTo(Status.FAILED);
        failed.seek(1, Integer.MAX_VALUE);
        assertThat(Objects.requireNonNull(Programs.settle(failed).playhead().captured()).iteration()).isEqualTo(1);
    }
}

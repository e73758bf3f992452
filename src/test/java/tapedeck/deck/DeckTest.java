package tapedeck.deck;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tapedeck.Patience.A_WHILE;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.program.ProgramException;
import tapedeck.tape.Changes;
import tapedeck.tape.FunctionState;
import tapedeck.tape.Granularity;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

class DeckTest {
    private static final Message WHY = Message.of("table.file.missing", "file", "numbers.csv");

    private Deck deck = new Deck(Programs.small(), Programs.SETTINGS.withLearningRate(0.1));

    @AfterEach
    void close() throws InterruptedException {
        Programs.awaitClosed(deck);
        assertThat(deck.isClosed()).as("no thread is left").isTrue();
    }

    private List<String> names() {
        return Objects.requireNonNull(deck.state().playhead().captured()).events().stream()
                .map(e -> e.getClass().getSimpleName())
                .toList();
    }

    private TapeSnapshot snapshot() {
        return new TapeReader(Objects.requireNonNull(deck.state().playhead().captured()))
                .at(deck.state().playhead().place());
    }

    @Test
    void waitsForItsFirstCommand() throws InterruptedException {
        await().during(A_WHILE).until(() -> deck.state().position().status() == Status.READY);
        assertThat(deck.state().position().iteration()).isZero();
    }

    @Test
    void stepsFunctionByFunctionThroughForwardBackwardAndUpdate() throws InterruptedException {
        deck.step(Granularity.FUNCTION);
        deck.await();
        assertThat(names()).containsExactly("FunctionRecorded");
        assertThat(snapshot().functions().getFirst().call()).isEqualTo("mul");
        assertThat(snapshot().tensors()).extracting(TensorState::name).containsExactly("x", "w", "m");
        for (int i = 0; i < 3; i++) {
            deck.step(Granularity.FUNCTION);
            deck.await();
        }
        assertThat(names()).endsWith("FunctionRecorded", "GradAccumulated", "BackwardStarted");
        deck.step(Granularity.FUNCTION);
        deck.await();
        assertThat(snapshot().passed()).isEqualTo(1);
        assertThat(snapshot().functions().get(2).passed()).isTrue();
        assertThat(snapshot().functions().get(1).passed()).isFalse();
        assertThat(snapshot().tensor(snapshot().functions().get(0).output()).grad()).as("not yet reached").isNull();
    }

    @Test
    void backwardAndUpdateAreSeparatePhases() throws InterruptedException {
        deck.step(Granularity.PHASE);
        deck.await();
        assertThat(snapshot().phase()).isEqualTo(Phase.BACKWARD);
        assertThat(snapshot().functions()).hasSize(3).noneMatch(FunctionState::passed);
        deck.step(Granularity.PHASE);
        deck.await();
        assertThat(names()).endsWith("BackwardEnded").doesNotContain("ParameterUpdated");
        deck.step(Granularity.PHASE);
        deck.await();
        assertThat(names()).endsWith("ParameterUpdated", "OptimizerStepped");
        deck.step(Granularity.PHASE);
        deck.await();
        assertThat(names()).endsWith("GradZeroed", "IterationEnded");
    }

    @Test
    void anUpdateIsDataMinusRateTimesGrad() throws InterruptedException {
        deck.runTo(new Moment.Update());
        deck.await();
        TapeEvent.ParameterUpdated update = Objects.requireNonNull(deck.state().playhead().captured()).events().stream()
                .filter(TapeEvent.ParameterUpdated.class::isInstance).map(TapeEvent.ParameterUpdated.class::cast)
                .findFirst().orElseThrow();
        assertThat(update.before().toArray()).containsExactly(1, 2);
        assertThat(update.gradient().toArray()).containsExactly(2 * 0.5 * 0.5, 2 * 2 * 1);
        assertThat(update.after().toArray()).containsExactly(1 - 0.1 * 0.5, 2 - 0.1 * 4);
    }

    @Test
    void anEventNeverChangesAfterwards() throws InterruptedException {
        deck.runTo(new Moment.Forward(1));
        deck.await();
        TensorState w = snapshot().tensors().get(1);
        double[] before = w.data().toArray();
        deck.runTo(new Moment.Iteration(5));
        deck.await();
        assertThat(w.data().toArray()).containsExactly(before);
        assertThat(snapshot().tensors().get(1).data().toArray()).isNotEqualTo(before);
    }

    @Test
    void freeRunCapturesNothingUntilSomebodyLooks() throws InterruptedException {
        deck.setTempo(Tempo.free());
        deck.play();
        await().until(() -> deck.state().position().iteration() > 1000);
        assertThat(deck.state().playhead().captured()).isNull();
        deck.look();
        await().until(() -> deck.state().playhead().captured() != null);
        assertThat(snapshot().last()).isInstanceOf(TapeEvent.OptimizerStepped.class);
        assertThat(snapshot().tensors().get(1).grad()).as("shown before it is zeroed").isNotNull();
    }

    @Test
    void pauseInFreeRunHoldsInsideACapturedIterationAfterItsUpdate() throws InterruptedException {
        deck.setTempo(Tempo.free());
        deck.play();
        await().until(() -> deck.state().position().iteration() > 100);
        deck.pause();
        DeckState held = deck.await();
        assertThat(held.position().status()).isEqualTo(Status.PAUSED);
        assertThat(snapshot().iteration()).isEqualTo(held.position().iteration());
        assertThat(snapshot().last()).isInstanceOf(TapeEvent.OptimizerStepped.class);
        await().during(A_WHILE).until(() -> deck.state().position().iteration() == held.position().iteration());
        deck.step(Granularity.FUNCTION);
        deck.await();
        assertThat(names()).endsWith("GradZeroed", "IterationEnded");
    }

    @Test
    void aRateFromOutsideHoldsFromTheNextUpdateOn() throws InterruptedException {
        deck.step(Granularity.PHASE);
        deck.await();
        Programs.setRate(deck, 0.25);
        deck.runTo(new Moment.Update());
        deck.await();
        TapeEvent last = Objects.requireNonNull(deck.state().playhead().captured()).events().stream()
                .filter(TapeEvent.ParameterUpdated.class::isInstance).findFirst().orElseThrow();
        assertThat(((TapeEvent.ParameterUpdated) last).rate()).isEqualTo(0.25);
        assertThat(deck.state().settings().changes().rates()).containsExactly(new Changes.Rate(1, 0.1, 0.25));
        assertThat(deck.state().settings().learningRate()).isEqualTo(0.25);
    }

    @Test
    void aRateOfZeroChangesNothing() throws InterruptedException {
        Programs.setRate(deck, 0);
        deck.runTo(new Moment.Iteration(50));
        DeckState held = deck.await();
        assertThat(Objects.requireNonNull(held.measured().metrics()).scores().trainLoss()).isEqualTo(1);
    }

    @Test
    void refusesARateThatIsNoneAndSaysSo() throws InterruptedException {
        double before = deck.state().settings().wanted().learningRate();
        for (double none : new double[]{-1, Double.NaN}) {
            Programs.setRate(deck, none);
            DeckState after = deck.await();
            assertThat(after.settings().wanted().learningRate()).isEqualTo(before);
            assertThat(after.stops().stop()).isInstanceOfSatisfying(Stop.Problem.class,
                    problem -> assertThat(problem.why().values().get("why")).asString()
                            .contains("Invalid learning rate: " + (none < 0 ? "-1.0" : "nan")));
        }
    }

    @Test
    void theEpochStepEndsWithTheLastIterationOfTheEpoch() throws InterruptedException {
        deck.step(Granularity.EPOCH);
        assertThat(deck.await().position().iteration()).isEqualTo(3);
        deck.step(Granularity.EPOCH);
        assertThat(deck.await().position().iteration()).isEqualTo(6);
        assertThat(deck.state().position().epoch()).isEqualTo(2);
    }

    @Test
    void aPauseInSlowPlayHoldsAtOnce() throws InterruptedException {
        deck.setTempo(new Tempo.Functions(1e-4)); // a step takes hours
        deck.play();
        await().until(() -> deck.state().playhead().captured() != null);
        deck.pause();
        assertThat(deck.await().playhead().place()).isEqualTo(1);
    }

    @Test
    void aStepWhileASlowStepLastsGoesOnAtOnce() throws InterruptedException {
        deck.setTempo(new Tempo.Functions(1e-4));
        deck.play();
        await().until(() -> deck.state().playhead().captured() != null);
        deck.step(Granularity.FUNCTION);
        await().until(() -> deck.state().playhead().place() == 2);
        assertThat(deck.await().position().status()).isEqualTo(Status.PAUSED);
    }

    @Test
    void iterationsComeNoFasterThanAsked() {
        deck.setTempo(new Tempo.Iterations(50));
        deck.play();
        await().until(() -> deck.state().position().iteration() >= 20);
        DeckState now = deck.state();
        assertThat(now.position().seconds()).isGreaterThanOrEqualTo((now.position().iteration() - 2) / 50.0);
        assertThat(now.playhead().captured()).as("nobody looked").isNull();
        deck.look();
        await().until(() -> deck.state().playhead().captured() != null);
        deck.setTempo(Tempo.free());
        await().until(() -> deck.state().position().iteration() > 2_000);
    }

    @Test
    void aPauseBetweenTwoSlowIterationsHoldsAtOnce() throws InterruptedException {
        deck.setTempo(new Tempo.Iterations(1e-4));
        deck.play();
        await().until(() -> deck.state().position().iteration() == 1);
        deck.pause();
        await().until(() -> deck.state().position().status() == Status.PAUSED);
        assertThat(deck.state().position().iteration()).isEqualTo(2);
        assertThat(deck.state().playhead().captured()).isNotNull();
    }

    @Test
    void aProgramThatThrowsIsSeen() throws InterruptedException {
        Programs.awaitClosed(deck);
        deck = new Deck(Programs.of("bad", _ -> {
            throw new ProgramException(WHY);
        }), Programs.SETTINGS.withLearningRate(0.1));
        deck.play();
        assertThat(deck.await().position().status()).isEqualTo(Status.FAILED);
        assertThat(deck.state().position().failure()).isEqualTo(WHY);
        deck.step(Granularity.FUNCTION);
        assertThat(deck.await().position().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void anErrorInsideAnIterationIsSeenTooAndTheTapeStays() throws InterruptedException {
        Programs.awaitClosed(deck);
        deck = new Deck(Programs.of("bad", run -> run.iteration(_ -> {
            tapedeck.autograd.Tensor a = tapedeck.autograd.Tensor.of(new double[][]{{1, 2, 3}});
            return a.mul(a).matmul(a).item();
        })), Programs.SETTINGS.withLearningRate(0.1));
        deck.step(Granularity.EPOCH);
        assertThat(deck.await().position().status()).isEqualTo(Status.FAILED);
        assertThat(deck.state().position().failure())
                .isEqualTo(Message.verbatim("mat1 and mat2 shapes cannot be multiplied (1x3 and 1x3)"));
        assertThat(snapshot().functions()).extracting(FunctionState::call).containsExactly("mul");
    }
}

package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** The playhead moves through what happened; the Program is never un-executed, and what it did never changes. */
class PlayheadTest {
    private final Deck deck = new Deck(Programs.regression(), Programs.SETTINGS);

    @AfterEach
    void close() throws InterruptedException {
        Programs.awaitClosed(deck);
        assertThat(deck.isClosed()).as("no thread is left").isTrue();
    }

    private CapturedIteration captured() {
        return Objects.requireNonNull(deck.state().playhead().captured());
    }

    private TapeSnapshot snapshot() {
        DeckState state = deck.state();
        return new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(state.playhead().place());
    }

    private void settle() throws InterruptedException {
        Programs.settle(deck);
    }

    private void back(Granularity granularity) throws InterruptedException {
        deck.stepBack(granularity);
        settle();
    }

    private void step(Granularity granularity) throws InterruptedException {
        deck.step(granularity);
        settle();
    }

    /** All that can be seen of a place, to the last digit. */
    private String picture() {
        TapeSnapshot at = snapshot();
        StringBuilder text = new StringBuilder(at.iteration() + " " + at.playhead() + " " + at.phase());
        for (TensorState tensor : at.tensors()) {
            text.append('\n').append(tensor.name()).append(List.of(java.util.Arrays.toString(tensor.data().toArray())));
            text.append(tensor.grad() == null ? "None" : java.util.Arrays.toString(tensor.grad().toArray()));
        }
        return text.toString();
    }

    @Test
    void everyStepBackShowsExactlyWhatWasThen() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            step(Granularity.FUNCTION);
            seen.add(picture());
        }
        assertThat(deck.state().position().iteration()).isGreaterThan(2);
        for (int i = 38; i >= 0; i--) {
            back(Granularity.FUNCTION);
            assertThat(picture()).isEqualTo(seen.get(i));
            assertThat(deck.state().playhead().live()).isFalse();
        }
        back(Granularity.FUNCTION);
        assertThat(deck.state().playhead().place()).as("the very start").isZero();
        back(Granularity.FUNCTION);
        assertThat(deck.state().playhead().place()).isZero();
        for (int i = 0; i < 40; i++) {
            step(Granularity.FUNCTION);
            assertThat(picture()).isEqualTo(seen.get(i));
        }
        assertThat(deck.state().playhead().live()).isTrue();
    }

    @Test
    void steppingForwardFromThePastGoesOnLiveAtItsEnd() throws InterruptedException {
        step(Granularity.ITERATION);
        step(Granularity.ITERATION);
        back(Granularity.PHASE);
        back(Granularity.PHASE);
        assertThat(snapshot().phase()).isEqualTo(Phase.BACKWARD);
        step(Granularity.ITERATION);
        assertThat(deck.state().playhead().live()).isTrue();
        assertThat(deck.state().position().iteration()).isEqualTo(2);
        step(Granularity.ITERATION);
        assertThat(deck.state().position().iteration()).isEqualTo(3);
        assertThat(captured().iteration()).isEqualTo(3);
    }

    @Test
    void whatWasDroppedOrNeverCapturedIsReplayedBitForBit() throws InterruptedException {
        deck.memory().setHistoryLimit(1);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            step(Granularity.ITERATION);
            seen.add(picture());
            if (i == 2) {
                deck.change(_ -> deck.state().settings().inForce().withLearningRate(0.02).withMomentum(0.3)
                        .withBatchSize(2));
            }
        }
        assertThat(deck.state().playhead().history().iterations()).isEqualTo(1);
        for (int i = 4; i >= 0; i--) {
            back(Granularity.ITERATION);
            assertThat(picture()).isEqualTo(seen.get(i));
        }
        deck.goTo(1_000);
        settle();
        String thousand = picture();
        deck.goTo(2_000);
        settle();
        deck.goTo(1_000);
        settle();
        assertThat(picture()).isEqualTo(thousand);
        assertThat(deck.state().position().iteration()).as("the Program stays where it is").isEqualTo(2_000);
    }

    @Test
    void replaysWithWhateverTheOptimizerRemembers() throws InterruptedException {
        for (OptimizerKind kind : OptimizerKind.values()) {
            deck.change(_ -> deck.state().settings().inForce().withOptimizer(kind).withMomentum(0.5));
            long at = deck.state().position().iteration() + 300;
            deck.goTo(at);
            settle();
            String then = picture();
            deck.goTo(at + 300);
            settle();
            deck.goTo(at);
            settle();
            assertThat(picture()).as(kind.label()).isEqualTo(then);
        }
    }

    @Test
    void epochsBackAndForthEndWhereTheyEnded() throws InterruptedException {
        step(Granularity.EPOCH);
        long first = captured().iteration();
        assertThat(captured().isLastOfEpoch()).isTrue();
        deck.change(_ -> deck.state().settings().inForce().withBatchSize(2));
        step(Granularity.EPOCH);
        long second = captured().iteration();
        assertThat(second - first).isEqualTo(3);
        step(Granularity.EPOCH);
        step(Granularity.FUNCTION);
        back(Granularity.EPOCH);
        assertThat(captured().iteration()).isEqualTo(second + 3);
        back(Granularity.EPOCH);
        assertThat(captured().iteration()).isEqualTo(second);
        back(Granularity.EPOCH);
        assertThat(captured().iteration()).isEqualTo(first);
        step(Granularity.EPOCH);
        assertThat(captured().iteration()).isEqualTo(second);
    }

    @Test
    void aPlaceCanBeScrubbedTo() throws InterruptedException {
        step(Granularity.ITERATION);
        step(Granularity.ITERATION);
        deck.seek(1, 2);
        settle();
        assertThat(snapshot().functions()).hasSize(2);
        assertThat(snapshot().iteration()).isEqualTo(1);
        deck.seek(2, 10_000);
        settle();
        assertThat(deck.state().playhead().live()).isTrue();
        deck.seek(99, 0);
        settle();
        assertThat(snapshot().iteration()).as("what has not begun cannot be shown").isEqualTo(2);
    }

    @Test
    void runsToAPlaceOfTheTape() throws InterruptedException {
        deck.runTo(new Condition.OnFunction(1, "add", Phase.BACKWARD));
        settle();
        assertThat(snapshot().last()).isInstanceOfSatisfying(TapeEvent.GradientsPassed.class, passed -> {
            assertThat(passed.index()).isEqualTo(1);
            assertThat(passed.rank()).isEqualTo(4);
        });
        back(Granularity.PHASE);
        deck.runTo(new Condition.OnFunction(2, "sub", Phase.BACKWARD));
        settle();
        assertThat(((TapeEvent.GradientsPassed) Objects.requireNonNull(snapshot().last())).index()).isEqualTo(2);
        assertThat(deck.state().playhead().live()).isFalse();
        deck.runTo(new Condition.OnTensor(0, "w", Phase.UPDATE));
        settle();
        assertThat(snapshot().last()).isInstanceOf(TapeEvent.ParameterUpdated.class);
        assertThat(deck.state().position().iteration()).isEqualTo(1);
    }

    @Test
    void aFinishedRunCanStillBeLookedInto() throws InterruptedException {
        Deck brief = new Deck(Programs.regression(), new Settings(1, Programs.SETTINGS.hyperparameters(), 2));
        brief.setTempo(Tempo.free());
        brief.play();
        await().until(() -> brief.state().position().status() == Status.FINISHED);
        long last = brief.state().position().iteration();
        assertThat(last).isEqualTo(10);
        brief.goTo(3);
        await().until(() -> brief.state().playhead().captured() != null && brief.state().playhead().replaying() == 0);
        assertThat(Objects.requireNonNull(brief.state().playhead().captured()).iteration()).isEqualTo(3);
        assertThat(brief.state().position().status()).isEqualTo(Status.FINISHED);
        Programs.awaitClosed(brief);
        assertThat(brief.isClosed()).isTrue();
    }

    @Test
    void historyStaysWithinItsBound() throws InterruptedException {
        step(Granularity.ITERATION);
        long one = deck.state().playhead().history().bytes();
        deck.memory().setHistoryLimit(10 * one);
        for (int i = 0; i < 30; i++) {
            step(Granularity.ITERATION);
        }
        History.View history = deck.state().playhead().history();
        assertThat(history.bytes()).isPositive().isLessThanOrEqualTo(10 * one);
        assertThat(history.iterations()).isGreaterThan(1).isLessThan(30);
    }
}

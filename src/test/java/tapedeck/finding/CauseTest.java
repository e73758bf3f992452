package tapedeck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.deck.training.FlatFunction;
import tapedeck.finding.Remedy.GoBack;
import tapedeck.finding.Remedy.NewTake;
import tapedeck.finding.Remedy.StartOver;
import tapedeck.finding.detectors.StoppedLearning;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.tape.Change;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;

/** When a unit counts as dead, since when, and what was set before: on readings that are written down. */
class CauseTest {
    private static final Hyperparameters SUGGESTED = Hyperparameters.of(0.1);
    private static final double STILL = 1e-9;
    private static final double MOVING = 1e-3;

    private final List<LayerStatistics> readings = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private List<Metrics> measured = List.of();

    /** A reading of one layer of sigmoids, that lets {@code passed} of the gradient through. */
    private void read(long iteration, double step, double idle, double passed) {
        readings.add(new LayerStatistics(iteration, 1, step,
                List.of(new GradientFlow(FlatFunction.SIGMOID, "h", idle, 1, passed))));
    }

    private void dead(double step, double passed) {
        for (long iteration = 100; iteration <= 300; iteration += 100) {
            read(iteration, step, 0.97, passed);
        }
    }

    private Optional<Finding> found(double rate) {
        Hyperparameters inForce = changes.isEmpty() ? Hyperparameters.of(rate) : changes.getLast().after();
        DeckState state = new DeckStates(DeckState.Status.PLAYING, inForce).iteration(300).measured(measured)
                .changes(Changes.of(changes)).state();
        return new StoppedLearning()
                .look(new Evidence(new Suggesting(0.1), List.of(), readings, new Series().view(), state));
    }

    private static Metrics loss(long iteration, double loss) {
        return new Metrics(iteration, new Metrics.Scores(loss, 0, loss, 0));
    }

    @Test
    void threeReadingsOfAUnitThatLetsNothingThroughAreADeath() {
        dead(STILL, 1e-6);
        assertThat(found(8.9))
                .hasValueSatisfying(dead -> assertThat(dead.site()).isEqualTo(new FindingSite(300, 100, "h")));
        readings.removeFirst();
        assertThat(found(8.9)).isEmpty();
    }

    @Test
    void whoHasLearnedIsNotDead() {
        dead(STILL, 1e-6);
        measured = List.of(loss(0, 1), loss(300, 0.09));
        assertThat(found(0.1)).isEmpty();
        measured = List.of(loss(0, 1), loss(300, 0.11));
        assertThat(found(0.1)).isPresent();
    }

    @Test
    void whoseUnitsLiveOrWhoseLayersBeforeStillMoveIsNotDead() {
        for (long iteration = 100; iteration <= 300; iteration += 100) {
            read(iteration, STILL, 0.5, 1e-6);
        }
        assertThat(found(8.9)).as("half of the units").isEmpty();
        readings.clear();
        dead(MOVING, 1e-6);
        assertThat(found(8.9)).as("the parameters move").isEmpty();
        readings.clear();
        dead(MOVING, 1e-10);
        assertThat(found(8.9)).as("but those before it do not").isPresent();
    }

    @Test
    void itAiledSinceLittleCameThrough() {
        read(10, MOVING, 0.2, 0.5);
        read(50, MOVING, 0.8, 5e-4);
        dead(STILL, 1e-6);
        assertThat(found(8.9)).hasValueSatisfying(dead -> assertThat(dead.site().since()).isEqualTo(50));
    }

    @Test
    void theRateThatWasRaisedIsUndone() {
        read(10, MOVING, 0.2, 0.5);
        dead(STILL, 1e-6);
        changes.add(new Change(60, SUGGESTED, Hyperparameters.of(8.9)));
        assertThat(found(8.9).orElseThrow().remedies()).containsExactly(new GoBack(59), new NewTake(59, 0.1));
    }

    @Test
    void aRateThatWasHighInBetweenIsTheSuspect() {
        read(10, MOVING, 0.2, 0.5);
        dead(STILL, 1e-6);
        changes.add(new Change(60, Hyperparameters.of(1), Hyperparameters.of(8.9)));
        changes.add(new Change(90, Hyperparameters.of(8.9), Hyperparameters.of(0.3)));
        assertThat(found(0.3).orElseThrow().remedies()).containsExactly(new GoBack(59), new NewTake(59, 1));
    }

    @Test
    void aRateThatADragOnlyPassedThroughIsNeverOffered() {
        read(10, MOVING, 0.2, 0.5);
        dead(STILL, 1e-6);
        changes.add(new Change(60, SUGGESTED, Hyperparameters.of(1.75)));
        changes.add(new Change(63, Hyperparameters.of(1.75), Hyperparameters.of(8.9)));
        assertThat(found(8.9).orElseThrow().remedies()).containsExactly(new GoBack(59), new NewTake(59, 0.1));
    }

    @Test
    void whatWasSetWhileItWasWellIsNoSuspect() {
        read(10, MOVING, 0.2, 0.5);
        dead(STILL, 1e-6);
        changes.add(new Change(5, Hyperparameters.of(8.9), Hyperparameters.of(8.9).withMomentum(0.9)));
        assertThat(found(8.9).orElseThrow().remedies()).containsExactly(new GoBack(10), new StartOver(0.1));
        changes.set(0, new Change(60, Hyperparameters.of(8.9), Hyperparameters.of(8.9).withMomentum(0.9)));
        assertThat(found(8.9).orElseThrow().remedies()).containsExactly(new GoBack(59), new NewTake(59, 8.9));
    }

    @Test
    void whereNothingWasSetAtFirstThereIsNothingToGoBackTo() {
        dead(STILL, 1e-6);
        assertThat(found(8.9).orElseThrow().remedies()).containsExactly(new StartOver(0.1));
        changes.add(new Change(1, Hyperparameters.of(1), Hyperparameters.of(8.9)));
        assertThat(found(8.9).orElseThrow().remedies()).as("changed before anything ran")
                .containsExactly(new StartOver(1));
    }

    @Test
    void aSuggestionThatIsHardlyLowerIsNone() {
        dead(STILL, 1e-6);
        assertThat(found(0.15).orElseThrow().remedies()).containsExactly(new StartOver(0.02));
    }
}

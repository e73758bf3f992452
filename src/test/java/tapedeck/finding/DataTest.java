package tapedeck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.finding.LossReading.Targets;
import tapedeck.finding.checkup.Checkup;
import tapedeck.finding.detectors.ClassesUnbalanced;
import tapedeck.finding.detectors.InputsUnscaled;
import tapedeck.finding.detectors.Overfitting;
import tapedeck.finding.detectors.RowsNotShuffled;
import tapedeck.finding.detectors.SummedLoss;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Series;

/** What is said of the data, on losses that are written down. */
class DataTest {
    private static final int ITERATIONS = 40;

    private final List<LossReading> judged = new ArrayList<>();
    private final Series losses = new Series();

    private void learned(long iteration, double loss, boolean summed, Targets targets) {
        losses.append(loss);
        judged.add(new LossReading(iteration, 0, 7, "nll_loss", loss, true, summed, targets));
    }

    private void measured(long iteration, double loss, Targets targets) {
        judged.add(new LossReading(iteration, 0, 9, "nll_loss", loss, false, false, targets));
    }

    private Optional<FindingKind> said(Detector detector) {
        Hyperparameters rate = Hyperparameters.of(0.1);
        DeckState state = new DeckStates(DeckState.Status.FINISHED, rate).iteration(ITERATIONS).state();
        return detector
                .look(new Evidence(new Suggesting(0.1), List.of(), List.of(), losses.view(), state, judged, List.of(),
                        List.of(), List.of(), false, Long.MAX_VALUE))
                .map(Finding::kind);
    }

    private static Targets batch(double mean, double variance) {
        return new Targets(10, mean, variance, List.of(), List.of(), false, false);
    }

    private static Targets classes(List<Integer> rows, List<Integer> predicted, boolean weighted, boolean sorted) {
        return new Targets(rows.stream().mapToInt(each -> each).sum(), 0, 0, rows, predicted, weighted, sorted);
    }

    @Test
    void aSumIsToBlameOnlyWhereTheRunDiverged() {
        for (int i = 1; i <= ITERATIONS; i++) {
            learned(i, i * i, true, batch(0, 1));
        }
        assertThat(said(new SummedLoss())).contains(FindingKind.SUM_LOSS_BATCH_SIZE);
        judged.replaceAll(each -> new LossReading(each.iteration(), 0, 7, each.kind(), each.value(), true, false,
                each.targets()));
        assertThat(said(new SummedLoss())).as("a mean").isEmpty();
    }

    @Test
    void aSumThatIsLearnedFromIsWell() {
        for (int i = 1; i <= ITERATIONS; i++) {
            learned(i, 1.0 / i, true, batch(0, 1));
        }
        assertThat(said(new SummedLoss())).isEmpty();
    }

    @Test
    void sortedBatchesComeAgainAndEachIsAlikeInItself() {
        for (int i = 1; i <= ITERATIONS; i++) {
            learned(i, 1, false, batch(i % 5, 0.1));
        }
        assertThat(said(new RowsNotShuffled())).contains(FindingKind.ROWS_NOT_SHUFFLED);
    }

    @Test
    void batchesThatAreEachLikeAllOrNeverComeAgainAreWell() {
        for (int i = 1; i <= ITERATIONS; i++) {
            learned(i, 1, false, batch(i % 5 * 0.01, 1));
        }
        assertThat(said(new RowsNotShuffled())).isEmpty();
        judged.clear();
        for (int i = 1; i <= ITERATIONS; i++) {
            learned(i, 1, false, batch(i, 0.1));
        }
        assertThat(said(new RowsNotShuffled())).isEmpty();
    }

    @Test
    void rowsThatWereSortedWhenTheyWerePartedAreMeasuredOnOtherClasses() {
        for (int i = 1; i <= ITERATIONS; i++) {
            learned(i, 1, false, classes(List.of(50, 50, 10), List.of(50, 50, 10), false, true));
        }
        measured(ITERATIONS, 1, classes(List.of(10, 10, 10), List.of(0, 0, 30), false, true));
        assertThat(said(new RowsNotShuffled())).isEmpty();
        measured(ITERATIONS, 1, classes(List.of(0, 0, 40), List.of(0, 20, 20), false, true));
        assertThat(said(new RowsNotShuffled())).contains(FindingKind.ROWS_NOT_SHUFFLED);
    }

    private void answered(List<Integer> rows, List<Integer> predicted) {
        judged.clear();
        for (int i = 1; i <= ITERATIONS; i++) {
            learned(i, 1, false, classes(rows, predicted, false, false));
        }
    }

    @Test
    void aRareClassIsAnsweredLessThanHalfAsOftenAsItIsThere() {
        answered(List.of(95, 5), List.of(100, 0));
        assertThat(said(new ClassesUnbalanced())).contains(FindingKind.CLASSES_UNBALANCED);
        answered(List.of(95, 5), List.of(98, 2));
        assertThat(said(new ClassesUnbalanced())).contains(FindingKind.CLASSES_UNBALANCED);
        answered(List.of(95, 5), List.of(97, 3));
        assertThat(said(new ClassesUnbalanced())).as("more than half").isEmpty();
        answered(List.of(89, 11), List.of(100, 0));
        assertThat(said(new ClassesUnbalanced())).as("not rare").isEmpty();
    }

    @Test
    void ofMoreClassesEachMayBeRareAndOfManySomeAreByNature() {
        answered(List.of(70, 24, 6), List.of(70, 30, 0));
        assertThat(said(new ClassesUnbalanced())).contains(FindingKind.CLASSES_UNBALANCED);
        answered(List.of(70, 23, 7), List.of(70, 30, 0));
        assertThat(said(new ClassesUnbalanced())).as("a fifth of an even share is 6.7").isEmpty();
        answered(List.of(1, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9), List.of(0, 10, 9, 9, 9, 9, 9, 9, 9, 9, 9));
        assertThat(said(new ClassesUnbalanced())).as("letters").isEmpty();
    }

    @Test
    void twoSetsThatAreMeasuredOnOneLineAreToldApart() {
        double[] train = {0.7, 0.2, 0.02};
        double[] test = {0.7, 0.62, 0.8};
        for (int i = 0; i < 3; i++) {
            for (int k = 1; k <= 10; k++) {
                learned(10 * i + k, train[i], false, batch(0, 1));
            }
            measured(10 * i + 10, train[i], new Targets(48, 0, 1, List.of(), List.of(), false, false));
            measured(10 * i + 10, test[i], new Targets(300, 0, 1, List.of(), List.of(), false, false));
        }
        assertThat(said(new Overfitting())).contains(FindingKind.OVERFITTING);
        judged.removeIf(each -> each.targets().rows() == 300);
        assertThat(said(new Overfitting())).as("the rows that it learns from").isEmpty();
    }

    @Test
    void classesThatAreWeightedAreWell() {
        for (int i = 1; i <= ITERATIONS; i++) {
            learned(i, 1, false, classes(List.of(95, 5), List.of(100, 0), true, false));
        }
        assertThat(said(new ClassesUnbalanced())).isEmpty();
    }

    private void measuredAtEachTenth(double rise) {
        for (int i = 1; i <= ITERATIONS; i++) {
            learned(i, 1.0 / i, false, Targets.NONE);
            if (i % 10 == 0) {
                measured(i, i <= 10 ? 0.5 : 0.5 + rise * i, Targets.NONE);
            }
        }
    }

    @Test
    void whatIsMeasuredRisesWhileWhatIsLearnedFromFalls() {
        measuredAtEachTenth(0.01);
        assertThat(said(new Overfitting())).contains(FindingKind.OVERFITTING);
    }

    @Test
    void whatIsMeasuredMayRiseALittle() {
        measuredAtEachTenth(0.002);
        assertThat(said(new Overfitting())).isEmpty();
    }

    @Test
    void featuresOfSizesNear1AreWellWhateverTheLossDoes() throws Exception {
        Program program = new Catalogue().find("xor").orElseThrow().load(Path.of(""));
        Evidence seen = Checkup.of(program, program.defaults().withLearningRate(1e-9),
                new Checkup.Limits(8, Duration.ofMinutes(1))).evidence();
        assertThat(new InputsUnscaled().look(seen)).isEmpty();
        assertThat(seen.lossReadings()).as("its losses are read").isNotEmpty();
    }

    @Test
    void whatIsMeasuredAfterEveryIterationIsAsManyMeasurements_andOneThatIsLowByChanceIsNoBest() {
        Targets rows = new Targets(60, 0, 1, List.of(), List.of(), false, false);
        for (int i = 1; i <= ITERATIONS; i++) {
            learned(i, 1.0 / i, false, batch(0, 1));
            measured(i, 1 + Math.abs(i - 10) / 20.0, rows);
        }
        assertThat(said(new Overfitting())).contains(FindingKind.OVERFITTING);
        judged.replaceAll(each -> each.learns()
                ? each
                : new LossReading(each.iteration(), 0, 9, each.kind(), each.iteration() == 7 ? 0.5 : 1, false, false,
                        rows));
        assertThat(said(new Overfitting())).as("level but for one").isEmpty();
    }
}

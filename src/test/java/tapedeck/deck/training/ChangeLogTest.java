package tapedeck.deck.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.optim.OptimizerState;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Change;
import tapedeck.tape.RateChange;
import tapedeck.tape.Series;

class ChangeLogTest {
    private static final Hyperparameters A = Hyperparameters.of(0.1);
    private static final Hyperparameters B = Hyperparameters.of(0.2);
    private static final Hyperparameters LARGER = B.withBatchSize(B.batchSize() + 1);

    private final ChangeLog log = new ChangeLog();

    @Test
    void whatIsChangedTwiceInAnIterationIsChangedOnce() {
        log.add(3, A, B);
        log.add(3, B, LARGER);
        assertThat(log.changes()).containsExactly(new Change(3, A, LARGER));
        log.add(4, LARGER, A);
        assertThat(log.changes()).containsExactly(new Change(3, A, LARGER), new Change(4, LARGER, A));
    }

    @Test
    void whatIsChangedBackInTheSameIterationWasNeverChanged() {
        log.add(3, A, B);
        log.add(3, B, A);
        assertThat(log.changes()).isEmpty();
        assertThat(log.rateChanges()).isEmpty();
    }

    @Test
    void onlyAnotherRateIsAChangeOfTheRate() {
        log.add(3, B, LARGER);
        assertThat(log.rateChanges()).isEmpty();
        log.add(4, LARGER, A);
        assertThat(log.rateChanges()).containsExactly(new RateChange(4, 0.2, 0.1));
    }

    @Test
    void aBranchInheritsWhatWasChangedUpToItsCheckpoint() {
        Checkpoint third = new Checkpoint(3, B, List.of(), List.of(), new OptimizerState(List.of(), List.of()), null,
                List.of());
        List<Change> changes = List.of(new Change(2, A, B), new Change(3, B, A), new Change(4, A, B));
        List<RateChange> rates = List.of(new RateChange(2, 0.1, 0.2), new RateChange(3, 0.2, 0.1),
                new RateChange(4, 0.1, 0.2));
        log.add(1, B, A);
        log.inherit(new Origin(5, List.of(third), changes, rates, new Series().view(), List.of(), new Series().view()));
        assertThat(log.changes()).isEqualTo(changes.subList(0, 2));
        assertThat(log.rateChanges()).isEqualTo(rates.subList(0, 2));
    }
}

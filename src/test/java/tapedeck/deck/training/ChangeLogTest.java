package tapedeck.deck.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Change;
import tapedeck.tape.RateChange;

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
}

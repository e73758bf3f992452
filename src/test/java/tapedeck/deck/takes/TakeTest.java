package tapedeck.deck.takes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.text.Message;

class TakeTest {
    private static Take take(int rows, double... trainLosses) {
        List<Metrics> measured = Arrays.stream(trainLosses)
                .mapToObj(loss -> new Metrics(1, new Metrics.Scores(loss, 2 * loss, 0.9, 0.8))).toList();
        return new Take(1, Message.verbatim("one"), 2, true, Message.verbatim("test"), new Settings(1, 0.1, 1), null,
                new Series().view(), measured, Changes.NONE, Hyperparameters.of(0.1).withBatchSize(4), rows, 7, 1.5,
                TakeNotes.BLANK);
    }

    @Test
    void anEpochHasAsManyIterationsAsItsRowsTake() {
        assertThat(take(8).iterationsPerEpoch()).isEqualTo(2);
        assertThat(take(9).iterationsPerEpoch()).isEqualTo(3);
        assertThat(take(0).iterationsPerEpoch()).isEqualTo(1);
    }

    @Test
    void itsEpochsAreCountedByTheRowsThatItsBatchesTook() {
        Hyperparameters small = Hyperparameters.of(0.1).withBatchSize(4);
        Hyperparameters large = small.withBatchSize(6);
        List<Change> changes = List.of(new Change(2, small, large), new Change(5, large, small));
        long[] epochs = new long[9];
        for (int i = 0; i < epochs.length; i++) {
            epochs[i] = new Take(1, Message.verbatim("one"), 2, true, Message.verbatim("test"),
                    new Settings(1, 0.1, 1), null, new Series().view(), List.of(), Changes.of(changes),
                    i < 5 ? large : small, 10,
                    i, 1.5, TakeNotes.BLANK).epochs();
        }
        // rows: 4, 6 | 6, 4 | 4, 4, 2 | 4
        assertThat(epochs).containsExactly(0, 1, 1, 2, 2, 3, 3, 3, 4);
    }

    @Test
    void itsNumbersAreThoseThatWereMeasured() {
        Take take = take(8, 3, 1, Double.NaN, 2);
        assertThat(take.lastLoss()).isEqualTo(2);
        assertThat(take.bestLoss()).isEqualTo(1);
        assertThat(take.accuracy()).isEqualTo(0.8);
    }

    @Test
    void beforeThatThereAreNone() {
        assertThat(take(8).lastLoss()).isNaN();
        assertThat(take(8).bestLoss()).isNaN();
        assertThat(take(8).accuracy()).isNaN();
    }

    @Test
    void whatAViewerChangesLeavesTheRest() {
        Take take = take(8, 3);
        assertThat(take.coloured(5).colour()).isEqualTo(5);
        assertThat(take.coloured(5).coloured(2)).isEqualTo(take);
        assertThat(take.shown(false).visible()).isFalse();
        assertThat(take.shown(false).shown(true)).isEqualTo(take);
        assertThat(take.named(Message.verbatim("two")).name()).isEqualTo(Message.verbatim("two"));
        assertThat(take.named(Message.verbatim("two")).named(Message.verbatim("one"))).isEqualTo(take);
    }
}

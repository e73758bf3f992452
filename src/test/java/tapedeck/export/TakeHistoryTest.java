package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Settings;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** For how many epochs a script goes that does what a take did. */
class TakeHistoryTest {
    /** In epochs of two iterations. */
    private static int epochs(long iteration, int own) {
        Take take = new Take(1, Message.verbatim("one"), 0, true, Message.verbatim("test"),
                new Settings(1, 0.1, Integer.MAX_VALUE), null, new Series().view(), List.of(), Changes.NONE,
                Hyperparameters.of(0.1).withBatchSize(4), 8, iteration, 1, TakeNotes.BLANK);
        return TakeHistory.of(take, own, List.of()).settings().epochs();
    }

    @Test
    void itGoesAsLongAsTheProgramAndNoLessThanTheTake() {
        assertThat(epochs(0, 5)).isEqualTo(5);
        assertThat(epochs(7, 5)).isEqualTo(5);
        assertThat(epochs(21, 5)).as("a change near its end would not come").isEqualTo(11);
    }

    @Test
    void whatNeverEndsByItselfEndsWithTheTake() {
        assertThat(epochs(7, Integer.MAX_VALUE)).isEqualTo(4);
        assertThat(epochs(0, Integer.MAX_VALUE)).isEqualTo(TakeHistory.ENDLESS);
    }
}

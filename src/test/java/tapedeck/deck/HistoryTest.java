package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent.BackwardStarted;

class HistoryTest {
    private final History history = new History();

    /** An iteration of ten numbers: 80 bytes. */
    private CapturedIteration added(long iteration) {
        CapturedIteration captured = new CapturedIteration(iteration, 1, false);
        captured.append(new BackwardStarted(0, NdArray.of(new double[10], 10), List.of()));
        history.add(captured);
        return captured;
    }

    @Test
    void keepsWhatFitsItsBound() {
        CapturedIteration one = added(1);
        added(2);
        assertThat(history.view(Long.MAX_VALUE)).isEqualTo(new History.View(2, 160, History.DEFAULT_LIMIT));
        history.setLimit(160);
        history.trim(null, null, Long.MAX_VALUE);
        assertThat(history.view(Long.MAX_VALUE)).isEqualTo(new History.View(2, 160, 160));
        assertThat(history.get(1)).isSameAs(one);
        assertThat(history.get(3)).isNull();
    }

    @Test
    void whatRunsBeforeTheFirstIterationIsNone() {
        added(CapturedIteration.PROLOGUE);
        added(1);
        assertThat(history.view(Long.MAX_VALUE)).isEqualTo(new History.View(1, 160, History.DEFAULT_LIMIT));
    }

    @Test
    void beyondItThoseCapturedLongestAgoGo() {
        added(1);
        added(2);
        added(3);
        CapturedIteration again = added(1);
        history.setLimit(160);
        history.trim(null, null, Long.MAX_VALUE);
        assertThat(history.get(2)).isNull();
        assertThat(history.get(3)).isNotNull();
        assertThat(history.get(1)).as("captured again later").isSameAs(again);
    }

    @Test
    void whatIsShownAndWhatRunsStayInAnyCase() {
        CapturedIteration shown = added(1);
        added(2);
        CapturedIteration runs = added(3);
        history.setLimit(0);
        history.trim(shown, runs, Long.MAX_VALUE);
        assertThat(history.get(1)).isSameAs(shown);
        assertThat(history.get(2)).isNull();
        assertThat(history.get(3)).isSameAs(runs);
    }

    @Test
    void whatIsOnlyShownIsCountedToo() {
        CapturedIteration one = added(1);
        CapturedIteration glanced = new CapturedIteration(2, 1, false);
        glanced.append(new BackwardStarted(0, NdArray.of(new double[20], 20), List.of()));
        assertThat(history.bytes(glanced)).isEqualTo(240);
        assertThat(history.largest(glanced)).isEqualTo(160);
        assertThat(history.bytes(one)).as("once").isEqualTo(80);
        assertThat(history.largest(null)).isEqualTo(80);
    }
}

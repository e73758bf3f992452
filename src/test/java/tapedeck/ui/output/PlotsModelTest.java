package tapedeck.ui.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tapedeck.deck.RunOutput;
import tapedeck.python.plot.PlotFigure;
import tapedeck.ui.output.PlotsModel.Looked;

/** Which of the figures that were shown is looked at. */
class PlotsModelTest {
    private final AtomicLong iteration = new AtomicLong();
    private final RunOutput transcript = new RunOutput(iteration::get);
    private final PlotsModel model = new PlotsModel();

    private void shown(long at) {
        iteration.set(at);
        transcript.show(new PlotFigure(1, 6, 4, "", List.of()));
        model.show(transcript.view(), 0);
    }

    private Looked looked() {
        return Objects.requireNonNull(model.lookedProperty().get());
    }

    @Test
    void theNewestIsLookedAtUntilSomebodyLooksBack() {
        model.show(transcript.view(), 0);
        assertThat(model.lookedProperty().get()).isNull();
        shown(0);
        shown(5);
        assertThat(looked()).extracting(Looked::number, Looked::all, Looked::iteration).containsExactly(2L, 2L, 5L);
        model.previous();
        shown(9);
        assertThat(looked()).as("somebody looks at it").extracting(Looked::number, Looked::all, Looked::iteration)
                .containsExactly(1L, 3L, 0L);
        model.next();
        model.next();
        model.next();
        shown(12);
        assertThat(looked().number()).as("back at the newest").isEqualTo(4);
    }

    @Test
    void whoGoesToAnIterationSeesItsFigure() {
        shown(2);
        shown(4);
        shown(4);
        shown(8);
        model.show(transcript.view(), 2);
        assertThat(looked().number()).as("where it holds, the newest").isEqualTo(4);
        model.show(transcript.view(), 4);
        assertThat(looked().number()).as("the last of iteration 4").isEqualTo(3);
        model.show(transcript.view(), 5);
        assertThat(looked().number()).as("5 has none").isEqualTo(3);
        model.previous();
        model.show(transcript.view(), 5);
        assertThat(looked().number()).as("and moves nothing").isEqualTo(2);
    }

    @Test
    void ofAnotherRunNothingStays() {
        shown(2);
        shown(4);
        model.show(RunOutput.View.NOTHING, 0);
        assertThat(model.lookedProperty().get()).isNull();
        RunOutput other = new RunOutput(() -> 1);
        other.show(new PlotFigure(1, 6, 4, "", List.of()));
        model.show(other.view(), 0);
        assertThat(looked()).extracting(Looked::number, Looked::all).containsExactly(1L, 1L);
    }
}

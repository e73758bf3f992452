package tapedeck.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.DeckState;
import tapedeck.program.Program;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.neurons.MappedAnswers;
import tapedeck.ui.predictions.PredictionReply;
import tapedeck.ui.predictions.PredictionResult;
import tapedeck.ui.predictions.PredictionsPane;
import tapedeck.ui.predictions.PredictionsWorker;

/** Keeps the predictions up with the parameters that the graph shows. On the FX thread; it predicts in the background. */
final class PredictionUpdates {
    private final DeckLink link;
    private final PredictionsPane pane;
    private final PredictionsWorker worker = new PredictionsWorker();
    private Consumer<@Nullable MappedAnswers> mapped = _ -> {};
    private int take;
    private @Nullable Program program;
    private @Nullable List<NdArray> asked;
    /** The last iteration whose update made what was asked about. */
    private long after;
    private @Nullable TapeSnapshot seen;

    /** Predictions for {@code pane}, of what {@code link} shows. */
    PredictionUpdates(DeckLink link, PredictionsPane pane) {
        this.link = link;
        this.pane = pane;
    }

    /** Has {@code shown} told what neurons answer over two inputs, whenever that is another. */
    void setOnMapped(Consumer<@Nullable MappedAnswers> shown) {
        mapped = shown;
    }

    /** Asks about the parameters that are shown, and shows what was answered. Once a pulse. */
    void pulse() {
        if (link.workbench().currentTake() != take || !Objects.equals(link.workbench().program(), program)) {
            take = link.workbench().currentTake();
            program = link.workbench().program(); // a session has other takes of the same ids
            asked = null;
            seen = null;
            pane.show(null);
            mapped.accept(null);
            worker.begin(link.workbench().predictor());
        }
        ask();
        show();
        pane.pulse();
    }

    @SuppressWarnings("ReferenceEquality") // the link gives the same snapshot until something changed
    private void ask() {
        DeckState state = link.frame().state();
        TapeSnapshot snapshot = link.frame().snapshot();
        if (state == null || state.playhead().captured() == null || snapshot == null || snapshot == seen) {
            return;
        }
        seen = snapshot;
        List<NdArray> parameters = state.playhead().captured().parametersAt(snapshot);
        long updated = state.playhead().captured().updated(snapshot.playhead());
        if (!parameters.isEmpty() && (updated != after || !parameters.equals(asked))) { // they change with an update only
            asked = parameters;
            after = updated;
            worker.ask(updated, parameters);
        }
    }

    private void show() {
        PredictionReply answer = worker.poll();
        if (answer != null) {
            pane.show(answer);
            mapped.accept(answer instanceof PredictionResult predicted ? predicted.mapped() : null);
        }
    }

    /** Waits for the answer to what is shown; for still pictures. */
    void settle() throws InterruptedException {
        pulse();
        worker.await();
        show();
        pane.settle();
    }

    void dispose() {
        worker.close();
        pane.dispose();
    }
}

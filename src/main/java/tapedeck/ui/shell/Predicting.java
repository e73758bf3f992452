package tapedeck.ui.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.DeckState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.predictions.Answer;
import tapedeck.ui.predictions.PredictionsPane;
import tapedeck.ui.predictions.PredictionsWorker;

/** Keeps the predictions up with the parameters that the graph shows. On the FX thread; it predicts in the background. */
final class Predicting {
    private final DeckLink link;
    private final PredictionsPane pane;
    private final PredictionsWorker worker = new PredictionsWorker();
    private int take;
    private @Nullable List<NdArray> asked;
    /** The last iteration whose update made what was asked about. */
    private long after;
    private @Nullable TapeSnapshot seen;

    Predicting(DeckLink link, PredictionsPane pane) {
        this.link = link;
        this.pane = pane;
    }

    /** Asks about the parameters that are shown, and shows what was answered. Once a pulse. */
    void pulse() {
        if (link.workbench().currentTake() != take) {
            take = link.workbench().currentTake();
            asked = null;
            seen = null;
            pane.show(null);
            worker.begin(link.workbench().predictor());
        }
        ask();
        show();
    }

    @SuppressWarnings("ReferenceEquality") // the link gives the same snapshot until something changed
    private void ask() {
        DeckState state = link.frame().state();
        TapeSnapshot snapshot = link.frame().snapshot();
        if (state == null || state.captured() == null || snapshot == null || snapshot == seen) {
            return;
        }
        seen = snapshot;
        List<NdArray> parameters = state.captured().parameters().stream()
                .map(first -> data(snapshot, first)).toList();
        long updated = state.captured().updated(snapshot.playhead());
        if (!parameters.isEmpty() && (updated != after || !parameters.equals(asked))) { // they change with an update only
            asked = parameters;
            after = updated;
            worker.ask(updated, parameters);
        }
    }

    /** As it is at that moment; until a Function has used it, as it was at first. */
    private static NdArray data(TapeSnapshot snapshot, TensorState first) {
        return snapshot.tensors().stream().filter(each -> each.id() == first.id()).findFirst().orElse(first).data();
    }

    private void show() {
        Answer answer = worker.poll();
        if (answer != null) {
            pane.show(answer);
        }
    }

    /** Waits for the answer to what is shown; for still pictures. */
    void settle() throws InterruptedException {
        pulse();
        worker.await();
        show();
    }

    void dispose() {
        worker.close();
    }
}

package tapedeck.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.TapeSnapshot;
import tapedeck.deck.TensorState;
import tapedeck.ui.predictions.Answer;
import tapedeck.ui.predictions.PredictionsPane;
import tapedeck.ui.predictions.PredictionsWorker;

/** Keeps the predictions up with the parameters that the graph shows. On the FX thread; it predicts in the background. */
final class Predicting {
    private static final int MOST_MILLIS = 3_000;

    private final DeckLink link;
    private final PredictionsPane pane;
    private final PredictionsWorker worker = new PredictionsWorker();
    private int take;
    private @Nullable TapeSnapshot asked;

    Predicting(DeckLink link, PredictionsPane pane) {
        this.link = link;
        this.pane = pane;
    }

    /** Asks about the parameters that are shown, and shows what was answered. Once a pulse. */
    void pulse() {
        if (link.currentTake() != take) {
            take = link.currentTake();
            asked = null;
            pane.show(null);
            worker.begin(link.predictor());
        }
        ask();
        show();
    }

    private void ask() {
        TapeSnapshot snapshot = link.snapshotProperty().get();
        if (snapshot == null || snapshot.loss() == null // before backward not every parameter has been seen
                || Objects.equals(place(snapshot), place(asked))) {
            return;
        }
        asked = snapshot;
        List<NdArray> parameters = parameters(snapshot);
        if (!parameters.isEmpty()) {
            worker.ask(snapshot.iteration(), parameters);
        }
    }

    /** Parameters change with an update only. */
    private static @Nullable List<NdArray> place(@Nullable TapeSnapshot snapshot) {
        return snapshot == null ? null : parameters(snapshot);
    }

    private static List<NdArray> parameters(TapeSnapshot snapshot) {
        return snapshot.tensors().stream().filter(TensorState::parameter)
                .sorted((a, b) -> Long.compare(a.id(), b.id())).map(TensorState::data).toList();
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
        for (int i = 0; i < MOST_MILLIS && asked != null; i++) {
            Answer answer = worker.poll();
            if (answer != null) {
                pane.show(answer);
                return;
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    void dispose() {
        worker.close();
    }
}

package tapedeck.ui.predictions;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.program.Failure;
import tapedeck.program.Predictor;
import tapedeck.ui.work.Newest;

/**
 * Predicts in the background. Only the newest question waits; the answer is fetched by {@link #poll}, once a pulse.
 * What was asked of an earlier run is dropped when another one begins. On the FX thread only.
 */
public final class PredictionsWorker implements AutoCloseable {
    private record Question(Run run, long iteration, List<NdArray> parameters) {}

    /** A run of a Program; its rows are made when the first question of it comes, on the worker's thread. */
    private static final class Run {
        private final Supplier<@Nullable Predictor> source;
        private @Nullable PredictionsModel model;
        private boolean asked;

        Run(Supplier<@Nullable Predictor> source) {
            this.source = source;
        }

        @Nullable
        PredictionsModel model() {
            if (!asked) {
                Predictor predictor = source.get();
                model = predictor == null ? null : new PredictionsModel(predictor);
                asked = true; // one that failed is asked again: it would not be none
            }
            return model;
        }
    }

    private final Newest<Question, PredictionReply> worker = new Newest<>("predictions",
            (question, _) -> predict(question));
    private Run current = new Run(() -> null);

    /** Begins with another run. {@code predictor} is called once, in the background; it may give null for none. */
    public void begin(Supplier<@Nullable Predictor> predictor) {
        current = new Run(predictor);
        worker.forget();
    }

    /** Asks what {@code parameters}, copied, predict; an older question that still waits is dropped. */
    public void ask(long iteration, List<NdArray> parameters) {
        worker.submit(new Question(current, iteration, parameters));
    }

    private static @Nullable PredictionReply predict(Question question) {
        PredictionsModel model = question.run.model();
        return model == null ? null : model.at(question.iteration, question.parameters);
    }

    /** The newest answer of the present run, once; null if there is none yet. */
    public @Nullable PredictionReply poll() {
        Newest.Done<Question, PredictionReply> done = worker.poll();
        if (done == null) {
            return null;
        }
        Throwable failure = done.failure(); // what was predicted before must not stay
        return failure == null
                ? done.result()
                : new PredictionReply.Failed(done.job().iteration, Failure.describe(failure));
    }

    /** Returns whether an answer is still to come or to be fetched. */
    public boolean isBusy() {
        return worker.isBusy();
    }

    /** Waits until the present question is answered: for still pictures. */
    public void await() throws InterruptedException {
        worker.await();
    }

    @Override
    public void close() {
        worker.close();
    }
}

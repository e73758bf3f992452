package tapedeck.ui.predictions;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.program.Failure;
import tapedeck.program.Predictor;

/**
 * Predicts in the background. Only the newest question waits; the answer is fetched by {@link #poll}, once a pulse.
 * What was asked of an earlier run is dropped when another one begins.
 */
public final class PredictionsWorker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PredictionsWorker.class.getName());

    private record Question(Run run, long iteration, List<NdArray> parameters) {}

    private record Reply(Run run, Answer answer) {}

    /** A run of a Program; its rows are made when the first question of it comes, on the worker's thread. */
    private static final class Run {
        private final Supplier<@Nullable Predictor> source;
        private @Nullable PredictionsModel model;
        private boolean asked;
        private boolean logged;

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

    private final ExecutorService executor = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("predictions").factory());
    private final AtomicReference<@Nullable Question> waiting = new AtomicReference<>();
    private final AtomicReference<@Nullable Reply> reply = new AtomicReference<>();
    private volatile Run current = new Run(() -> null);

    /** Begins with another run. {@code predictor} is called once, in the background; it may give null for none. */
    public void begin(Supplier<@Nullable Predictor> predictor) {
        current = new Run(predictor);
        waiting.set(null);
        reply.set(null);
    }

    /** Asks what {@code parameters}, copied, predict; an older question that still waits is dropped. */
    public void ask(long iteration, List<NdArray> parameters) {
        if (waiting.getAndSet(new Question(current, iteration, parameters)) == null) {
            executor.execute(this::work);
        }
    }

    /** The newest answer of the present run, once; null if there is none yet. */
    public @Nullable Answer poll() {
        Reply newest = reply.getAndSet(null);
        return newest == null || newest.run != current ? null : newest.answer;
    }

    private void work() {
        Question question = waiting.getAndSet(null);
        if (question == null || question.run != current) {
            return;
        }
        try {
            PredictionsModel model = question.run.model();
            if (model != null) {
                reply.set(new Reply(question.run, model.at(question.iteration, question.parameters)));
            }
        } catch (Throwable failure) { // errors too: what was predicted before must not stay
            if (!question.run.logged) {
                question.run.logged = true; // it is likely to come again with every question
                LOG.log(System.Logger.Level.ERROR, "predicting failed", failure);
            }
            reply.set(new Reply(question.run, new Answer.Failed(question.iteration, Failure.describe(failure))));
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

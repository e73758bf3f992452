package tapedeck.ui.landscape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Predictor;
import tapedeck.surface.LineDirection;
import tapedeck.surface.LossFunction;
import tapedeck.surface.OptimizerPart;
import tapedeck.surface.StepDirection;
import tapedeck.surface.Valley;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.work.Newest;

/**
 * The work of looking at a valley. A line that is asked for again, at other rates only, is not worked out anew. For the worker's thread.
 */
final class ValleyWork implements Newest.Work<ValleyWork.Job, ValleyWork.Found> {
    /**
     * The question.
     *
     * @param updated whether the step is made already
     * @param before the iteration before; null where it is not at hand
     * @param settings of the step to come; null of a script
     * @param allRows whether the loss is that of all training rows
     * @param optimizer whose step it is, where several step; 0 for all
     */
    record Question(CapturedIteration captured, boolean updated, @Nullable CapturedIteration before,
            StepDirection.@Nullable Settings settings, LineDirection along, boolean allRows, int optimizer) {}

    /**
     * The job.
     *
     * @param rate that is set
     * @param seen the valley that is seen, or null
     * @param predictor makes what tells the loss of all rows
     */
    record Job(Question question, double rate, @Nullable Valley seen, Supplier<@Nullable Predictor> predictor) {}

    /**
     * The answer.
     *
     * @param valley null where there is none
     * @param why there is none, or null
     * @param exact losses by their rates
     * @param parameters on which the loss depends
     * @param steps how often an optimizer steps in the iteration
     * @param nanos that its points took
     */
    record Found(@Nullable Valley valley, @Nullable Message why, Map<Double, Double> exact,
            List<TensorState> parameters, int steps, long nanos) {}

    private @Nullable Question known;
    private Valley.@Nullable Line line;
    private @Nullable Found last;

    @Override
    public Found of(Job job, BooleanSupplier cancelled) {
        if (!job.question.equals(known) || last == null) {
            last = anew(job, cancelled);
            known = job.question;
        }
        Found found = Objects.requireNonNull(last);
        Map<Double, Double> exact = new HashMap<>();
        Valley.Line of = line;
        if (found.valley != null && of != null) {
            for (double rate : new double[]{job.rate, job.rate / 10, 10 * job.rate, 100 * job.rate,
                    found.valley.widest(),
                    found.valley.taken()}) {
                if (Double.isFinite(rate)) {
                    exact.computeIfAbsent(rate, of::at);
                }
            }
        }
        return new Found(found.valley, found.why, exact, found.parameters, found.steps, found.nanos);
    }

    private Found anew(Job job, BooleanSupplier cancelled) {
        line = null;
        Question asked = job.question;
        CapturedIteration captured = asked.captured;
        OptimizerPart part = asked.updated && asked.optimizer > 0
                ? OptimizerPart.of(captured, asked.optimizer)
                : null;
        captured = part == null ? captured : part.captured();
        LossFunction loss = part != null
                ? part.loss()
                : asked.updated ? LossFunction.of(captured) : LossFunction.beforeUpdate(captured);
        if (loss == null) {
            boolean bare = captured.events().stream()
                    .anyMatch(each -> each instanceof FunctionRecorded recorded && recorded.function() == null);
            return none(bare
                    ? Message.of("valley.recorded")
                    : Message.of("valley.nowhere", "iteration", captured.iteration()));
        }
        StepDirection direction = StepDirection.of(loss, captured, asked.before, asked.settings);
        if (direction == null) {
            return none(Message.of("valley.unknown"));
        }
        ToDoubleFunction<double[]> instead = asked.allRows ? loss.ofTrainingRows(captured, job.predictor.get()) : null;
        if (asked.allRows && instead == null) {
            return none(Message.of("valley.no-rows"));
        }
        Valley.Line found = Valley.Line.of(loss, captured.iteration(), direction, asked.along, instead);
        found = found == null
                ? Valley.Line.of(loss, captured.iteration(), direction, new LineDirection.Step(), instead)
                : found;
        if (found == null || !Double.isFinite(found.at(0))) {
            return none(Message.of("valley.loss-broken", "iteration", captured.iteration()));
        }
        long start = System.nanoTime();
        Valley valley = found.sample(found.range(job.rate, job.seen), job.rate, cancelled);
        if (valley.length() == 0) {
            return none(Message.of("valley.still"));
        }
        line = found;
        int steps = OptimizerPart.count(asked.captured);
        return new Found(valley, null, Map.of(), loss.parameters(), steps, System.nanoTime() - start);
    }

    private static Found none(Message why) {
        return new Found(null, why, Map.of(), List.of(), 0, 0);
    }
}

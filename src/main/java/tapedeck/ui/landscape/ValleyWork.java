package tapedeck.ui.landscape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.LineDirection;
import tapedeck.surface.LossFunction;
import tapedeck.surface.StepDirection;
import tapedeck.surface.Valley;
import tapedeck.tape.Captured;
import tapedeck.tape.LayerNames;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.work.Newest;

/**
 * The work of looking at a valley. A line that is asked for again, at other rates only, is not worked out anew. For the worker's thread.
 */
final class ValleyWork implements Newest.Work<ValleyWork.Job, ValleyWork.Found> {
    /** Larger ones would take longer than anybody looks at one iteration. */
    private static final int MOST_PARAMETERS = 1_000_000;

    /**
     * The question.
     *
     * @param updated whether the step is made already
     * @param before the iteration before; null where it is not at hand
     * @param settings of the step to come; null of a script
     */
    record Question(Captured captured, boolean updated, @Nullable Captured before,
            StepDirection.@Nullable Settings settings, LineDirection along) {}

    /**
     * The job.
     *
     * @param rate that is set
     * @param seen the valley that is seen, or null
     */
    record Job(Question question, double rate, @Nullable Valley seen) {}

    /**
     * The answer.
     *
     * @param valley null where there is none
     * @param why there is none, or null
     * @param exact losses by their rates
     * @param layers the names of the layers, if there are several
     * @param steps how often an optimizer steps in the iteration
     * @param nanos that it took
     */
    record Found(@Nullable Valley valley, @Nullable Message why, Map<Double, Double> exact, List<String> layers,
            int steps, long nanos) {}

    private @Nullable Question known;
    private Valley.@Nullable Line line;
    private @Nullable Found last;

    @Override
    public Found of(Job job, BooleanSupplier cancelled) {
        long start = System.nanoTime();
        if (!job.question.equals(known) || last == null) {
            last = anew(job, cancelled);
            known = job.question;
        }
        Found found = Objects.requireNonNull(last);
        Map<Double, Double> exact = new HashMap<>();
        Valley.Line of = line;
        if (found.valley != null && of != null) {
            for (double rate : new double[]{job.rate, job.rate / 10, 10 * job.rate, found.valley.widest(),
                    found.valley.taken()}) {
                if (Double.isFinite(rate)) {
                    exact.computeIfAbsent(rate, of::at);
                }
            }
        }
        return new Found(found.valley, found.why, exact, found.layers, found.steps, System.nanoTime() - start);
    }

    private Found anew(Job job, BooleanSupplier cancelled) {
        line = null;
        Question asked = job.question;
        Captured captured = asked.captured;
        LossFunction loss = asked.updated ? LossFunction.of(captured) : LossFunction.beforeUpdate(captured);
        if (loss == null) {
            boolean bare = captured.events().stream()
                    .anyMatch(each -> each instanceof FunctionRecorded recorded && recorded.function() == null);
            return none(bare
                    ? Message.of("valley.recorded")
                    : Message.of("valley.nowhere", "iteration", captured.iteration()));
        }
        if (loss.dim() > MOST_PARAMETERS) {
            return none(Message.of("valley.large", "count", loss.dim()));
        }
        StepDirection direction = StepDirection.of(loss, captured, asked.before, asked.settings);
        if (direction == null) {
            return none(Message.of("valley.unknown"));
        }
        Valley.Line found = Valley.Line.of(loss, captured.iteration(), direction, asked.along, null);
        found = found == null
                ? Valley.Line.of(loss, captured.iteration(), direction, new LineDirection.Step(), null)
                : found;
        if (found == null || !Double.isFinite(found.at(0))) {
            return none(Message.of("valley.loss-broken", "iteration", captured.iteration()));
        }
        Valley valley = found.sample(found.range(job.rate, job.seen), job.rate, cancelled);
        if (valley.length() == 0) {
            return none(Message.of("valley.still"));
        }
        line = found;
        List<String> layers = new ArrayList<>();
        for (TensorState each : loss.parameters()) {
            String name = LayerNames.of(each.name());
            if (!layers.contains(name)) {
                layers.add(name);
            }
        }
        int steps = (int) captured.events().stream().filter(TapeEvent.OptimizerStepped.class::isInstance).count();
        return new Found(valley, null, Map.of(), layers.size() > 1 ? List.copyOf(layers) : List.of(), steps, 0);
    }

    private static Found none(Message why) {
        return new Found(null, why, Map.of(), List.of(), 0, 0);
    }
}

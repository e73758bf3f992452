package tapedeck.ui.step;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.surface.Curvature;
import tapedeck.surface.LossFunction;
import tapedeck.surface.RateLimit;
import tapedeck.surface.StepCurve;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent.ParameterUpdated;

/**
 * The facts of an iteration's step. Immutable.
 *
 * @param iteration whose step it is
 * @param curve the loss along it
 * @param bend how the loss bends where the step began; null where it has too many parameters to be found out
 * @param limit the rate that such a bend allows; null where there is none, as with Adam, and where the loss is flat
 * @param flat whether the loss is so flat that its bend says nothing of a rate
 * @param nanos that it took to find out
 */
record StepFacts(long iteration, StepCurve curve, @Nullable Curvature bend, @Nullable Double limit, boolean flat,
        long nanos) {
    /** Larger ones would take longer than anybody looks at one iteration. */
    private static final int MOST_PARAMETERS = 1_000_000;

    /**
     * The job of looking at a step.
     *
     * @param settings that the step was taken with; null where a script has an optimizer of its own
     */
    record Job(CapturedIteration captured, @Nullable Hyperparameters settings) {}

    /** Null where the iteration has no step of a loss, or one of too many parameters. */
    static @Nullable StepFacts of(Job job, BooleanSupplier cancelled) {
        long start = System.nanoTime();
        LossFunction loss = LossFunction.of(job.captured);
        if (loss == null || loss.dim() > MOST_PARAMETERS) {
            return null;
        }
        StepCurve curve = StepCurve.of(loss, job.captured, cancelled);
        if (curve == null) {
            return null;
        }
        boolean tooLarge = loss.dim() > Curvature.MOST_PARAMETERS;
        Curvature bend = tooLarge ? null : Curvature.of(loss, loss.origin(), cancelled);
        double[] origin = loss.origin();
        boolean flat = bend != null && bend.isFlat(loss.at(origin), origin, loss.gradient(origin));
        return new StepFacts(job.captured.iteration(), curve, bend, bend == null || flat ? null : limit(bend, job),
                flat,
                System.nanoTime() - start);
    }

    /** As the ribbon of rates has it: infinite where the loss is flat, NaN where no limit is known. */
    double bound() {
        return flat ? Double.POSITIVE_INFINITY : limit == null ? Double.NaN : limit;
    }

    /** Of a script it is known only where its update is the plainest; and one rate for all is to be what it says. */
    private static @Nullable Double limit(Curvature bend, Job job) {
        Hyperparameters settings = job.settings;
        if (settings == null) {
            boolean plain = job.captured.events().stream().filter(ParameterUpdated.class::isInstance)
                    .map(ParameterUpdated.class::cast).allMatch(update -> update.rule().isPlain());
            return plain ? RateLimit.of(bend.largest(), OptimizerKind.SGD, 0, 0) : null;
        }
        boolean one = settings.multipliers().stream().allMatch(each -> each == 1);
        return one
                ? RateLimit.of(bend.largest(), settings.optimizer(), settings.momentum(), settings.weightDecay())
                : null;
    }
}

package tapedeck.finding.postmortem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.training.Origin;
import tapedeck.finding.Evidence;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.tape.Series;

/**
 * What was done in a run, and all it takes to run it again. Immutable.
 *
 * @param program what ran
 * @param settings it was started with
 * @param begun what its first update was made with
 * @param origin where to begin nearer than at the start; null if there is no such place
 * @param changes what was set by hand, in order
 * @param losses of all its iterations
 */
public record RunPast(Program program, Settings settings, Hyperparameters begun, @Nullable Origin origin,
        List<Change> changes, Series.View losses) {
    public RunPast {
        changes = List.copyOf(changes);
    }

    /** Of a run that was looked into and in which nothing was set by hand. */
    public static RunPast of(Evidence evidence, Settings settings) {
        return new RunPast(evidence.program(), settings,
                settings.hyperparameters().withLearningRate(evidence.started()), null, List.of(), evidence.losses());
    }

    /** The hyperparameters of the update of an iteration, from 1. */
    Hyperparameters inForce(long iteration) {
        return Change.inForce(iteration, begun, changes);
    }

    /** The loss of an iteration, from 1; NaN where it is not kept for itself. */
    double loss(long iteration) {
        return at(losses, iteration);
    }

    static double at(Series.View losses, long iteration) {
        return losses.stride() == 1 && iteration >= 1 && iteration <= losses.size()
                ? losses.last((int) iteration - 1)
                : Double.NaN;
    }
}

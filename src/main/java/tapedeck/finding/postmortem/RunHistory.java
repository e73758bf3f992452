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
 * The history of a run, and all it takes to run it again. Immutable.
 *
 * @param program what ran
 * @param settings it was started with
 * @param begun what its first update was made with
 * @param origin where to begin nearer than at the start; null if there is no such place
 * @param changes what was set by hand, in order
 * @param losses of all its iterations
 */
public record RunHistory(Program program, Settings settings, Hyperparameters begun, @Nullable Origin origin,
        List<Change> changes, Series.View losses) {
    private static final double FAR_ABOVE = 3;

    public RunHistory {
        changes = List.copyOf(changes);
    }

    /** Of a run that was looked into and in which nothing was set by hand. */
    public static RunHistory of(Evidence evidence, Settings settings) {
        return new RunHistory(evidence.program(), settings,
                settings.hyperparameters().withLearningRate(evidence.startRate()), null, List.of(), evidence.losses());
    }

    /** The hyperparameters of the update of an iteration, from 1. */
    Hyperparameters inForce(long iteration) {
        return Change.inForce(iteration, begun, changes);
    }

    /** The loss of an iteration, from 1; NaN where it is not kept for itself. */
    double loss(long iteration) {
        return at(losses, iteration);
    }

    /** The last iteration before a turn in which the loss was not far above the first; 1 if it was at once. */
    long wellUntil(long turn) {
        double first = losses.points() == 0 ? Double.NaN : losses.last(0);
        for (int i = (int) Math.min(losses.points(), (turn - 1) / losses.stride()) - 1; i > 0; i--) {
            if (losses.max(i) <= FAR_ABOVE * Math.abs(first)) {
                return (long) (i + 1) * losses.stride();
            }
        }
        return 1;
    }

    static double at(Series.View losses, long iteration) {
        return losses.stride() == 1 && iteration >= 1 && iteration <= losses.points()
                ? losses.last((int) iteration - 1)
                : Double.NaN;
    }
}

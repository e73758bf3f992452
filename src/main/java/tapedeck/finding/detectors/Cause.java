package tapedeck.finding.detectors;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.finding.Evidence;
import tapedeck.finding.Remedy;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Change;
import tapedeck.text.Message;

/**
 * The cause: what was set before a run went wrong, and what follows from that. It is suspected, not proved: nobody ran it again without.
 *
 * <p>Of the changes up to the trouble, the suspect is the last that was of something else than the rate, made since the run
 * was seen well, or that carried the rate past half of its peak. A drag of the rate is one change, so that no value is named
 * or offered that it only passed through; of one so slow that its steps are changes of their own it is the step past the
 * middle. The rate to try is the one in force before the suspect, for with it the run went well.
 * Without a suspect it is the rate the Program suggests, if that is at most half the present one; else a tenth of the
 * present one, to one digit.
 *
 * @param change the suspect, or null: it was so from the start
 * @param well the last iteration in which the run was seen well; 0 if never
 * @param rate the rate to try, above 0
 */
record Cause(@Nullable Change change, long well, double rate) {
    private static final double PART = 0.5;
    private static final double TENTH = 0.1;

    /**
     * The suspect of a run that went wrong.
     *
     * @param well the last iteration in which the run was seen well; 0 if never
     * @param trouble the first in which it was seen to be wrong
     */
    static Cause of(Evidence evidence, long well, long trouble) {
        List<Change> changes = evidence.state().settings().changes().commands().stream()
                .filter(each -> each.iteration() <= trouble).toList();
        double peak = evidence.hyperparametersAt(trouble).learningRate();
        for (Change each : changes) {
            if (each.iteration() > well) {
                peak = Math.max(peak, Math.max(each.before().learningRate(), each.after().learningRate()));
            }
        }
        double middle = PART * peak;
        for (List<Change> drag : Change.gestures(changes).reversed()) {
            Change each = Change.joined(drag);
            double rate = each.before().learningRate();
            boolean raised = rate <= middle && drag.stream().anyMatch(step -> step.after().learningRate() > middle);
            if (raised || (!each.isOfRate() && each.iteration() > well)) {
                return new Cause(each, well, rate > 0 ? rate : lower(peak, evidence));
            }
        }
        return new Cause(null, well, lower(peak, evidence));
    }

    private static double lower(double rate, Evidence evidence) {
        double suggested = evidence.suggested().learningRate();
        return suggested > 0 && suggested <= PART * rate
                ? suggested
                : BigDecimal.valueOf(TENTH * rate).round(new MathContext(1)).doubleValue();
    }

    /** Returns what was set, in a sentence; null if nothing was. */
    @Nullable
    Message sentence() {
        if (change == null) {
            return null;
        }
        Hyperparameters before = change.before();
        Hyperparameters after = change.after();
        if (before.optimizer() != after.optimizer()) {
            return Message.of("finding.cause.optimizer", "iteration", change.iteration());
        }
        if (before.learningRate() != after.learningRate()) {
            return Message.of("finding.cause.rate", "from", before.learningRate(), "to", after.learningRate(),
                    "iteration", change.iteration());
        }
        return before.momentum() != after.momentum()
                ? Message.of("finding.cause.momentum", "from", before.momentum(), "to", after.momentum(),
                        "iteration", change.iteration())
                : Message.of("finding.cause.other", "iteration", change.iteration());
    }

    /** How long before that was, in a sentence; null if nothing was set. */
    @Nullable
    Message before(long trouble) {
        return change == null ? null : Message.of("finding.cause.before", "earlier", trouble - change.iteration());
    }

    /**
     * Back to before it, if there is something before it, and a new take from there or from the start; none where there is no
     * rate that could be less.
     */
    List<Remedy> remedies() {
        long back = change == null ? well : change.iteration() - 1;
        List<Remedy> remedies = new ArrayList<>();
        if (back >= 1) {
            remedies.add(new Remedy.GoBack(back));
        }
        if (rate > 0) {
            remedies.add(change != null && back >= 1 ? new Remedy.NewTake(back, rate) : new Remedy.StartOver(rate));
        }
        return remedies;
    }
}

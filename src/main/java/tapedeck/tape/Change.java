package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;
import tapedeck.program.Hyperparameters;

/** A command as it was applied: {@code after} holds from the update of {@code iteration} on. */
public record Change(long iteration, Hyperparameters before, Hyperparameters after) {
    /** Changes of the rate that are no further apart, in iterations, are one drag; where a run is long, it is fast, too. */
    private static final long DRAGGED = 100;
    /** As many of all iterations up to then. */
    private static final long LONG = 50;

    /**
     * Returns the changes by what somebody did: those of the rate that follow soon upon one another, as while a slider is
     * dragged, together, each other one alone.
     *
     * @param changes in order
     */
    public static List<List<Change>> gestures(List<Change> changes) {
        List<List<Change>> gestures = new ArrayList<>();
        for (Change each : changes) {
            Change before = gestures.isEmpty() ? null : gestures.getLast().getLast();
            if (before != null && before.isOfRate() && each.isOfRate()
                    && each.iteration - before.iteration <= Math.max(DRAGGED, before.iteration / LONG)) {
                gestures.getLast().add(each);
            } else {
                gestures.add(new ArrayList<>(List.of(each)));
            }
        }
        return gestures;
    }

    /** The gesture as one change: from what was before its first to what is after its last. */
    public static Change joined(List<Change> gesture) {
        Change first = gesture.getFirst();
        return new Change(first.iteration, first.before, gesture.getLast().after);
    }

    /** Returns whether it changes nothing but the learning rate. */
    public boolean isOfRate() {
        return before.withLearningRate(after.learningRate()).equals(after);
    }

    /** Returns what was in force in the update of {@code iteration}, by {@code changes} that {@code start} was followed by. */
    public static Hyperparameters inForce(long iteration, Hyperparameters start, List<Change> changes) {
        Hyperparameters result = start;
        for (Change change : changes) {
            result = change.iteration() > iteration ? result : change.after();
        }
        return result;
    }

    /**
     * Returns what is wanted when {@code iteration} comes again, as it was wanted then. Only what was changed: of the rest the
     * Program may have made something else meanwhile, and does again.
     */
    public static Hyperparameters again(long iteration, Hyperparameters wanted, List<Change> changes) {
        Hyperparameters result = wanted;
        for (Change change : changes) {
            result = change.iteration() == iteration ? result.changedAs(change.before(), change.after()) : result;
        }
        return result;
    }
}

package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Hyperparameters;

/**
 * A command as it was applied: {@code after} holds from the update of {@code iteration} on.
 *
 * @param gesture the number of the drag that it is a step of, the same for no other of its run; null of what was not dragged, or is not
 *         known to have been, as in old sessions
 */
public record Change(long iteration, Hyperparameters before, Hyperparameters after, @Nullable Long gesture) {
    /** Changes of the rate without a gesture that are no further apart, in iterations, are one; where a run is long, it is fast, too. */
    private static final long NEAR = 100;
    /** As many of all iterations up to then. */
    private static final long LONG = 50;

    /** A command that is no step of a known drag. */
    public Change(long iteration, Hyperparameters before, Hyperparameters after) {
        this(iteration, before, after, null);
    }

    /**
     * Returns the changes by what somebody did: the steps of a drag together; of the others those of the rate that follow soon
     * upon one another, as by keys, together, and each other one alone.
     *
     * @param changes in order
     */
    public static List<List<Change>> gestures(List<Change> changes) {
        List<List<Change>> gestures = new ArrayList<>();
        for (Change each : changes) {
            Change before = gestures.isEmpty() ? null : gestures.getLast().getLast();
            if (before != null && each.isOneWith(before)) {
                gestures.getLast().add(each);
            } else {
                gestures.add(new ArrayList<>(List.of(each)));
            }
        }
        return gestures;
    }

    private boolean isOneWith(Change before) {
        return (gesture != null || before.gesture != null)
                ? Objects.equals(gesture, before.gesture)
                : before.isOfRate() && isOfRate()
                        && iteration - before.iteration <= Math.max(NEAR, before.iteration / LONG);
    }

    /** The gesture as one change: from what was before its first to what is after its last. */
    public static Change joined(List<Change> gesture) {
        Change first = gesture.getFirst();
        return new Change(first.iteration, first.before, gesture.getLast().after, first.gesture);
    }

    /** Returns whether it changes nothing but the learning rate. */
    public boolean isOfRate() {
        return before.withLearningRate(after.learningRate()).equals(after);
    }

    /** The number of the gesture of which {@code iteration} has a change among these; null if it has none. */
    public static @Nullable Long gesture(long iteration, List<Change> changes) {
        @Nullable
        Long found = null;
        for (Change change : changes) {
            found = change.iteration == iteration ? change.gesture : found;
        }
        return found;
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

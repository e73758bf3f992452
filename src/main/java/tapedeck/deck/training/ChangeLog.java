package tapedeck.deck.training;

import java.util.ArrayList;
import java.util.List;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Change;
import tapedeck.tape.RateChange;

/**
 * The changes of hyperparameters and in which iterations they were made; what is changed back in the same one was never
 * changed. The Program's own changes of its learning rate are among {@link #rateChanges} alone.
 */
final class ChangeLog {
    private List<Change> changes = List.of();
    private List<RateChange> rateChanges = List.of();

    /** All so far. Never changes. */
    List<Change> changes() {
        return changes;
    }

    /** Those of the learning rate. Never changes. */
    List<RateChange> rateChanges() {
        return rateChanges;
    }

    /** Notes that {@code next} comes into force in place of {@code inForce}. */
    void add(long iteration, Hyperparameters inForce, Hyperparameters next) {
        List<Change> longer = new ArrayList<>(changes);
        Hyperparameters old = inForce;
        if (!longer.isEmpty() && longer.getLast().iteration() == iteration) {
            old = longer.removeLast().before();
        }
        if (!next.equals(old)) {
            longer.add(new Change(iteration, old, next));
        }
        changes = List.copyOf(longer);
        addRate(iteration, inForce.learningRate(), next.learningRate());
    }

    /** Notes that the learning rate becomes {@code to} with the update of {@code iteration}, whoever set it. */
    void addRate(long iteration, double from, double to) {
        if (to != from) {
            rateChanges = RateChange.join(rateChanges, new RateChange(iteration, from, to));
        }
    }

    /** Takes over those of {@code origin} up to its checkpoint; later ones come again as its iterations are run again. */
    void inherit(Origin origin) {
        long until = origin.checkpoint().iteration();
        changes = origin.changes().stream().filter(change -> change.iteration() <= until).toList();
        rateChanges = origin.rateChanges().stream().filter(change -> change.iteration() <= until).toList();
    }
}

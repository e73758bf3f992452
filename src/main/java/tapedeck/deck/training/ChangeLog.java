package tapedeck.deck.training;

import java.util.ArrayList;
import java.util.List;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Change;
import tapedeck.tape.RateChange;

/** Which hyperparameters were changed in which iteration; what is changed back in the same one was never changed. */
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
        if (next.learningRate() != inForce.learningRate()) {
            rateChanges = RateChange.join(rateChanges,
                    new RateChange(iteration, inForce.learningRate(), next.learningRate()));
        }
    }

    /** Takes over those of {@code origin} up to its checkpoint; later ones come again as its iterations are run again. */
    void inherit(Origin origin) {
        long until = origin.checkpoint().iteration();
        changes = origin.changes().stream().filter(change -> change.iteration() <= until).toList();
        rateChanges = origin.rateChanges().stream().filter(change -> change.iteration() <= until).toList();
    }
}

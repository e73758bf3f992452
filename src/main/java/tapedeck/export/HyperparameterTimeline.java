package tapedeck.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tapedeck.deck.training.WeightLoad;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Change;

/**
 * The hyperparameters of a run, from its first iteration on, and weights that were put in.
 *
 * @param start in force in the first update
 * @param changes those after it, in order: they hold from their iteration's update on
 * @param loads in order
 */
record HyperparameterTimeline(Hyperparameters start, List<Change> changes, List<WeightLoad> loads) {
    HyperparameterTimeline {
        changes = List.copyOf(changes);
        loads = List.copyOf(loads);
    }

    /** That of a run that was changed on its way; what was changed at once is started with. */
    static HyperparameterTimeline of(TakeHistory history) {
        return new HyperparameterTimeline(Change.inForce(1, history.settings().hyperparameters(), history.changes()),
                history.changes().stream().filter(change -> change.iteration() > 1).toList(), history.loads());
    }

    /** All that are in force one after the other. */
    List<Hyperparameters> all() {
        List<Hyperparameters> all = new ArrayList<>(List.of(start));
        changes.forEach(change -> all.add(change.after()));
        return all;
    }

    boolean ever(Predicate<Hyperparameters> what) {
        return all().stream().anyMatch(what);
    }

    /** Returns whether something of them does not stay. */
    boolean varies(Function<Hyperparameters, ?> what) {
        return all().stream().map(what).distinct().count() > 1;
    }
}

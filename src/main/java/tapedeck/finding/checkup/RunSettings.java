package tapedeck.finding.checkup;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import tapedeck.deck.Deck;
import tapedeck.deck.training.WeightLoad;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Settings;
import tapedeck.tape.Change;

/**
 * The settings of a run: those it is started with, and what was set by hand on its way. Immutable.
 *
 * @param start before the first iteration
 * @param changes of the hyperparameters, in order
 * @param loads weights that were put in, in order
 */
public record RunSettings(Settings start, List<Change> changes, List<WeightLoad> loads) {
    public RunSettings {
        changes = List.copyOf(changes);
        loads = List.copyOf(loads);
    }

    /** Those of a run in which nothing is set by hand. */
    public static RunSettings of(Settings start) {
        return new RunSettings(start, List.of(), List.of());
    }

    /** Those of a Program of the engine's own: what was set before the first update is a matter of its start. */
    public static RunSettings of(Settings start, Hyperparameters first, List<Change> changes, List<WeightLoad> loads) {
        return new RunSettings(start.with(Change.inForce(1, first, changes)),
                changes.stream().filter(each -> each.iteration() > 1).toList(), loads);
    }

    /** The last iteration that began with something set by hand; 0 if nothing was. */
    public long lastSet() {
        long change = changes.isEmpty() ? 0 : changes.getLast().iteration();
        return loads.isEmpty() ? change : Math.max(change, loads.getLast().after() + 1);
    }

    /** The last iteration up to whose update a run with {@code other} is the same; 0 if none is, the greatest long if all are. */
    public long sharedUntil(RunSettings other) {
        return start.equals(other.start)
                ? Math.min(shared(changes, other.changes, Change::iteration),
                        shared(loads, other.loads, each -> each.after() + 1))
                : 0;
    }

    /** The last iteration before the first in which something is in one list alone. */
    private static <T> long shared(List<T> one, List<T> other, ToLongFunction<T> iteration) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
            same++;
        }
        int skipped = same;
        OptionalLong first = Stream.of(one, other).flatMap(each -> each.stream().skip(skipped).limit(1))
                .mapToLong(iteration).min();
        return first.isPresent() ? first.getAsLong() - 1 : Long.MAX_VALUE;
    }

    /** Sets what was set for {@code iteration}, from 1, which is about to begin in {@code running}. */
    void set(Deck running, long iteration) {
        for (WeightLoad each : loads) {
            if (each.after() == iteration - 1) {
                running.load(each.parameters());
            }
        }
        for (Change each : changes) {
            if (each.iteration() == iteration) {
                running.change(now -> now.changedAs(each.before(), each.after()));
            }
        }
    }
}

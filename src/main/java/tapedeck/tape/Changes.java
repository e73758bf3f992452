package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Hyperparameters;

/**
 * The changes of a run, in order. Immutable; what is changed back in the same iteration was never changed.
 *
 * @param commands those that somebody told it to make
 * @param rates those of the learning rate, the Program's own among them; of very many the least are joined
 */
public record Changes(List<Change> commands, List<Rate> rates) {
    /** Before the first. */
    public static final Changes NONE = new Changes(List.of(), List.of());
    /** Beyond so many of the rate the one that made the least difference is joined with the next. */
    public static final int MOST_RATES = 2_000;

    /** The learning rate became {@code to} with the update of {@code iteration}. */
    public record Rate(long iteration, double from, double to) {}

    public Changes {
        commands = List.copyOf(commands);
        rates = List.copyOf(rates);
    }

    /** Those of a run whose rate was changed by nobody but as {@code commands} say. */
    public static Changes of(List<Change> commands) {
        Changes rates = NONE;
        for (Change each : commands) {
            rates = rates.joined(each.iteration(), each.before().learningRate(), each.after().learningRate());
        }
        return new Changes(commands, rates.rates);
    }

    /** The same, and {@code next}, which nobody dragged, comes into force in place of {@code inForce} with the update of {@code iteration}. */
    public Changes and(long iteration, Hyperparameters inForce, Hyperparameters next) {
        return and(iteration, inForce, next, null);
    }

    /** The same, as a step of the drag of that number, or null. */
    public Changes and(long iteration, Hyperparameters inForce, Hyperparameters next, @Nullable Long gesture) {
        List<Change> longer = new ArrayList<>(commands);
        Hyperparameters old = inForce;
        Long of = gesture;
        if (!longer.isEmpty() && longer.getLast().iteration() == iteration) {
            Change last = longer.removeLast();
            old = last.before();
            of = last.gesture() == null ? gesture : last.gesture();
        }
        if (!next.equals(old)) {
            longer.add(new Change(iteration, old, next, of));
        }
        return new Changes(longer, rates).andRate(iteration, inForce.learningRate(), next.learningRate());
    }

    /** The same, and the learning rate becomes {@code to} with the update of {@code iteration}, whoever set it. */
    public Changes andRate(long iteration, double from, double to) {
        return to == from ? this : joined(iteration, from, to);
    }

    /** Several before one update count as one. */
    private Changes joined(long iteration, double from, double to) {
        List<Rate> longer = new ArrayList<>(rates);
        double before = !longer.isEmpty() && longer.getLast().iteration == iteration
                ? longer.removeLast().from
                : from;
        if (before != to) {
            longer.add(new Rate(iteration, before, to));
        }
        if (longer.size() > MOST_RATES) {
            int least = least(longer);
            Rate gone = longer.remove(least);
            Rate second = longer.get(least);
            longer.set(least, new Rate(second.iteration, gone.from, second.to));
        }
        return new Changes(commands, longer);
    }

    /** The place of the one without which the rates differ least, and for the fewest iterations; never the last. */
    private static int least(List<Rate> rates) {
        int place = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < rates.size(); i++) {
            Rate each = rates.get(i);
            double difference = Math.abs(each.to - each.from) / Math.max(each.from, each.to)
                    * (rates.get(i + 1).iteration - each.iteration);
            if (difference < least) {
                least = difference;
                place = i;
            }
        }
        return place;
    }

    /** Those up to the update of {@code iteration}. */
    public Changes until(long iteration) {
        return new Changes(commands.stream().filter(each -> each.iteration() <= iteration).toList(),
                rates.stream().filter(each -> each.iteration <= iteration).toList());
    }
}

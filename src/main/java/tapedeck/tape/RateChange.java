package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;

/** The learning rate became {@code to} with the update of {@code iteration}. */
public record RateChange(long iteration, double from, double to) {
    /** Beyond so many the one that made the least difference is joined with the next. */
    public static final int MOST = 2_000;

    /** The changes with one more; several before one update count as one. */
    public static List<RateChange> join(List<RateChange> changes, RateChange next) {
        List<RateChange> result = new ArrayList<>(changes);
        RateChange joined = next;
        if (!result.isEmpty() && result.getLast().iteration == next.iteration) {
            joined = new RateChange(next.iteration, result.removeLast().from, next.to);
        }
        if (joined.from != joined.to) {
            result.add(joined);
        }
        if (result.size() > MOST) {
            int least = least(result);
            RateChange gone = result.remove(least);
            RateChange second = result.get(least);
            result.set(least, new RateChange(second.iteration, gone.from, second.to));
        }
        return List.copyOf(result);
    }

    /** The changes of the rate among all changes of hyperparameters. */
    public static List<RateChange> of(List<Change> changes) {
        List<RateChange> rates = List.of();
        for (Change change : changes) {
            rates = join(rates, new RateChange(change.iteration(), change.before().learningRate(),
                    change.after().learningRate()));
        }
        return rates;
    }

    /** The place of the one without which the rates differ least, and for the fewest iterations; never the last. */
    private static int least(List<RateChange> changes) {
        int place = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < changes.size(); i++) {
            RateChange each = changes.get(i);
            double difference = Math.abs(each.to - each.from) / Math.max(each.from, each.to)
                    * (changes.get(i + 1).iteration - each.iteration);
            if (difference < least) {
                least = difference;
                place = i;
            }
        }
        return place;
    }
}

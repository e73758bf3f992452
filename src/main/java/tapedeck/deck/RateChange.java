package tapedeck.deck;

import java.util.ArrayList;
import java.util.List;

/** The learning rate became {@code to} with the update of {@code iteration}. */
public record RateChange(long iteration, double from, double to) {
    /** The changes with one more; several before one update count as one. */
    static List<RateChange> join(List<RateChange> changes, RateChange next) {
        List<RateChange> result = new ArrayList<>(changes);
        RateChange joined = next;
        if (!result.isEmpty() && result.getLast().iteration == next.iteration) {
            joined = new RateChange(next.iteration, result.removeLast().from, next.to);
        }
        if (joined.from != joined.to) {
            result.add(joined);
        }
        return List.copyOf(result);
    }
}

package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;

/** The learning rate became {@code to} with the update of {@code iteration}. */
public record RateChange(long iteration, double from, double to) {
    /** Beyond this the oldest two become one. */
    private static final int MOST = 1_000;

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
            RateChange oldest = result.removeFirst();
            RateChange second = result.removeFirst();
            result.addFirst(new RateChange(second.iteration, oldest.from, second.to));
        }
        return List.copyOf(result);
    }
}

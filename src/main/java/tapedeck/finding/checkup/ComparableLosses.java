package tapedeck.finding.checkup;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells how many losses of a run, from the first on, can be compared with one another: those before a second network is trained, or the
 * same one with another loss. A course of a single iteration is neither: it is a try before the loop, or the parameters are made anew
 * each time. On one thread.
 */
final class ComparableLosses {
    /** The first iteration of each course. */
    private final Map<Integer, Long> begun = new HashMap<>();
    private int first = -1;
    private long last = Long.MAX_VALUE;

    /** The loss of an iteration is of a course. Iterations come in order, from 1. */
    void add(long iteration, int course) {
        Long own = begun.putIfAbsent(course, iteration);
        if (own != null && first < 0) {
            first = course;
        } else if (own != null && course != first) {
            last = Math.min(last, Math.max(own, begun.getOrDefault(first, 0L)) - 1);
        }
    }

    /** The last iteration whose loss can be compared with the first; the greatest long if all can. */
    long last() {
        return last;
    }
}

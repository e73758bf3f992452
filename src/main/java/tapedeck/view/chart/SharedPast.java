package tapedeck.view.chart;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;

/** The past that takes have in common, and how much of it. */
final class SharedPast {
    private SharedPast() {}

    /** The iterations that are the same in two takes; 0 if they are not related. */
    static long shared(Take a, Take b, ChartData data) {
        Map<Integer, Long> line = ancestors(a, data);
        long shared = 0;
        for (Map.Entry<Integer, Long> each : ancestors(b, data).entrySet()) {
            shared = Math.max(shared, Math.min(each.getValue(), line.getOrDefault(each.getKey(), 0L)));
        }
        return shared;
    }

    /** The ids of a take and those it comes from, with the iteration up to which they are the same. */
    private static Map<Integer, Long> ancestors(Take of, ChartData data) {
        Map<Integer, Long> line = new HashMap<>();
        long until = Long.MAX_VALUE;
        @Nullable
        Take take = of;
        while (take != null && line.putIfAbsent(take.id(), until) == null) {
            Take.Branch branch = take.branch();
            if (branch == null) {
                break;
            }
            until = Math.min(until, branch.iteration());
            take = data.take(branch.take());
            if (take == null) {
                line.putIfAbsent(branch.take(), until); // deleted, but two may still come from it
            }
        }
        return line;
    }
}

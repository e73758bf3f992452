package tapedeck.deck.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Metrics;
import tapedeck.tape.Change;

/**
 * The measurements of a run, in order. When there are too many, every other one is dropped, but never the best: it would
 * seem that the run had not been as good as it was. Nor those before a change, or its effect would seem to have begun
 * earlier. On one thread only.
 */
public final class MetricSeries {
    private static final int MOST = 2_000;
    /** Of those before a change the oldest are dropped like others beyond so many. */
    private static final int MOST_KEPT = 500;
    private static final Metrics.Scores UNKNOWN = new Metrics.Scores(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private List<Metrics> all = List.of();
    private final NavigableSet<Long> kept = new TreeSet<>();

    /** In order. Never changes. */
    public List<Metrics> all() {
        return all;
    }

    /** What is measured after {@code iteration} is not to be dropped: a change comes after it. */
    void keep(long iteration) {
        kept.add(iteration);
        if (kept.size() > MOST_KEPT) {
            kept.pollFirst();
        }
    }

    /** Adds the latest measurement unless it is there already. */
    public void add(@Nullable Metrics next) {
        if (next == null || (!all.isEmpty() && all.getLast().iteration() >= next.iteration())) {
            return; // known already: the playhead was moved, or a run is being run again
        }
        List<Metrics> longer = all.size() < MOST ? new ArrayList<>(all) : thinned();
        longer.add(next);
        all = List.copyOf(longer);
    }

    private List<Metrics> thinned() {
        int best = 0;
        for (int i = 1; i < all.size(); i++) {
            double least = all.get(best).scores().trainLoss();
            best = all.get(i).scores().trainLoss() < least || Double.isNaN(least) ? i : best;
        }
        List<Metrics> half = new ArrayList<>(all.size() / 2 + 2);
        for (int i = 0; i < all.size(); i++) {
            if (i % 2 == 0 || i == best || kept.contains(all.get(i).iteration())) {
                half.add(all.get(i));
            }
        }
        return half;
    }

    /** That after {@code iteration}, or null. */
    @Nullable
    Metrics at(long iteration) {
        int found = Collections.binarySearch(all, new Metrics(iteration, UNKNOWN),
                Comparator.comparingLong(Metrics::iteration));
        return found < 0 ? null : all.get(found);
    }

    /** Takes over what was measured before, with the changes there were. */
    public void inherit(List<Metrics> before, List<Change> changes) {
        all = List.copyOf(before);
        changes.forEach(each -> keep(each.iteration() - 1));
    }
}

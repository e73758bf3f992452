package tapedeck.view.chart;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import tapedeck.deck.takes.Take;

/** The facts about some iterations of the take that is shown. When there are too many, every other one is dropped. On one thread only. */
public final class PerIteration<T> {
    private static final int MOST = 2_000;

    private NavigableMap<Long, T> known = new TreeMap<>();
    private int take;

    /**
     * Goes over to another take: of what is known, only a past they share stays.
     *
     * @return whether nothing stays
     */
    public boolean show(Take next) {
        if (next.id() == take) {
            return false;
        }
        Take.Branch branch = next.branch();
        boolean shares = branch != null && branch.take() == take;
        known = shares && branch != null ? new TreeMap<>(known.headMap(branch.iteration(), true)) : new TreeMap<>();
        take = next.id();
        return !shares;
    }

    /** Adds what is known of an iteration, or replaces it. */
    public void put(long iteration, T what) {
        known.put(iteration, what);
        if (known.size() > MOST) {
            thin();
        }
    }

    private void thin() {
        NavigableMap<Long, T> fewer = new TreeMap<>();
        boolean[] keep = {false};
        known.forEach((iteration, what) -> {
            keep[0] = !keep[0];
            if (keep[0]) {
                fewer.put(iteration, what);
            }
        });
        known = fewer;
    }

    /** All, by their iterations. */
    public NavigableMap<Long, T> all() {
        return Collections.unmodifiableNavigableMap(known);
    }
}

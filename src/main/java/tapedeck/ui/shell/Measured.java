package tapedeck.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Metrics;

/** The measurements for the chart. When there are too many, every other one is dropped. */
final class Measured {
    private static final int MOST = 2_000;

    private List<Metrics> all = List.of();

    /** In order. Never changes. */
    List<Metrics> all() {
        return all;
    }

    /** Adds the latest measurement unless it is there already. */
    void add(@Nullable Metrics next) {
        if (next == null || (!all.isEmpty() && all.getLast().equals(next))) {
            return;
        }
        List<Metrics> longer = new ArrayList<>(all.size() + 1);
        int stride = all.size() >= MOST ? 2 : 1;
        for (int i = 0; i < all.size(); i += stride) {
            longer.add(all.get(i));
        }
        longer.add(next);
        all = List.copyOf(longer);
    }

    void clear() {
        all = List.of();
    }
}

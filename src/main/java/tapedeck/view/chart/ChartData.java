package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;

/**
 * The data that the chart draws. Immutable.
 *
 * @param takes in any order; those that are visible are drawn, and the current one in any case
 * @param current the id of the take that runs, drawn last and strongest
 * @param picked the id of one that is picked among them, drawn above the others; 0 if none is
 */
public record ChartData(List<Take> takes, int current, int picked) {
    /** Before the first take. */
    public static final ChartData EMPTY = new ChartData(List.of(), 0);

    /** Of which none is picked. */
    public ChartData(List<Take> takes, int current) {
        this(takes, current, 0);
    }

    /** The same with another one picked. */
    public ChartData picking(int take) {
        return new ChartData(takes, current, take);
    }

    /** Returns whether it is drawn above the others: it is pinned or picked. */
    boolean isRaised(Take take) {
        return take.page().pinned() || take.id() == picked;
    }

    /** The take that runs, or null. */
    public @Nullable Take running() {
        return take(current);
    }

    /** The take of that id, or null. */
    public @Nullable Take take(int id) {
        return takes.stream().filter(take -> take.id() == id).findFirst().orElse(null);
    }

    /** Those to draw: what is pinned above the others, what is picked above that, the current one last. */
    List<Take> drawn() {
        Take last = running();
        List<Take> drawn = new ArrayList<>(takes.size());
        for (Take take : takes) {
            if (take.visible() && take.id() != current) {
                drawn.add(take);
            }
        }
        drawn.sort(
                Comparator.comparing((Take take) -> take.id() == picked).thenComparing(take -> take.page().pinned()));
        if (last != null) {
            drawn.add(last);
        }
        return drawn;
    }

    /** Those to draw, the current one first. */
    public List<Take> named() {
        List<Take> named = new ArrayList<>(drawn());
        Collections.rotate(named, running() == null ? 0 : 1);
        return named;
    }

    /** The last iteration of a take that has something to show. */
    static long end(Take take) {
        return Math.max(take.iteration(), take.losses().iterations());
    }
}

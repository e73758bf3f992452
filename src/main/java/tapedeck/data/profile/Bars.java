package tapedeck.data.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** The bars of a column's picture. */
final class Bars {
    /** More do not fit on a card. */
    static final int MOST = 12;

    private Bars() {}

    /** A bar for each value while they are few, the most frequent first; those beyond are not there. */
    static List<Bar> ofValues(ColumnCells cells) {
        PriorityQueue<Integer> most = new PriorityQueue<>(
                Comparator.comparingInt(cells::count).thenComparing(Comparator.reverseOrder()));
        for (int code = 0; code < cells.values().size(); code++) {
            if (most.size() < MOST || cells.count(code) > cells.count(most.element())) {
                most.add(code);
            }
            if (most.size() > MOST) {
                most.remove();
            }
        }
        List<Bar> bars = new ArrayList<>();
        while (!most.isEmpty()) {
            int code = most.remove();
            bars.add(new Bar(cells.values().get(code), Double.NaN, Double.NaN, cells.count(code)));
        }
        return List.copyOf(bars.reversed());
    }

    /** A bar for each number while they are few; else twelve of the same width from the least to the greatest. */
    static List<Bar> ofNumbers(double... sorted) {
        double[] distinct = IntStream.range(0, sorted.length).filter(i -> i == 0 || sorted[i] != sorted[i - 1])
                .limit(MOST + 1).mapToDouble(i -> sorted[i]).toArray();
        int bars = Math.min(MOST, distinct.length);
        int[] counts = new int[bars];
        double width = (sorted[sorted.length - 1] / MOST - sorted[0] / MOST);
        int single = 0;
        for (double x : sorted) {
            if (distinct.length <= MOST) {
                single += x == distinct[single] ? 0 : 1;
                counts[single]++;
            } else {
                counts[(int) Math.clamp((x - sorted[0]) / width, 0, MOST - 1)]++;
            }
        }
        List<Bar> all = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            all.add(distinct.length <= MOST
                    ? new Bar("", distinct[bar], distinct[bar], counts[bar])
                    : new Bar("", sorted[0] + bar * width,
                            bar == bars - 1 ? sorted[sorted.length - 1] : sorted[0] + (bar + 1) * width, counts[bar]));
        }
        return List.copyOf(all);
    }
}

package tapedeck.data.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The bars of a column's picture. */
final class Bars {
    /** More do not fit on a card. */
    static final int MOST = 12;

    private Bars() {}

    /** A bar for each value while they are few, the most frequent first; those beyond are not there. */
    static List<Bar> ofValues(ColumnCells cells) {
        return IntStream.range(0, cells.values().size()).boxed()
                .sorted(Comparator.comparingInt((Integer code) -> -cells.count(code))).limit(MOST)
                .map(code -> new Bar(cells.values().get(code), Double.NaN, Double.NaN, cells.count(code))).toList();
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

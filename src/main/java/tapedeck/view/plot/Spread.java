package tapedeck.view.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Places of labels along a line, so that none lies over another. */
public final class Spread {
    private Spread() {}

    /**
     * Each as near to where it is wanted as can be, at least {@code gap} from the next and in their order: those that would
     * overlap stand around the middle of theirs. Where there is no room for all, the last ones lie beyond {@code bottom}.
     */
    public static double[] of(double[] wanted, double gap, double top, double bottom) {
        int[] order = IntStream.range(0, wanted.length).boxed().sorted(Comparator.comparingDouble(i -> wanted[i]))
                .mapToInt(i -> i).toArray();
        List<double[]> blocks = new ArrayList<>(); // of each the first place, and how many there are
        for (int i : order) {
            blocks.add(new double[]{inside(wanted[i], 1, gap, top, bottom), 1});
            while (blocks.size() > 1 && overlap(blocks.get(blocks.size() - 2), blocks.getLast(), gap)) {
                double[] lower = blocks.removeLast();
                double[] upper = blocks.removeLast();
                double n = upper[1] + lower[1];
                double first = (upper[0] * upper[1] + (lower[0] - upper[1] * gap) * lower[1]) / n;
                blocks.add(new double[]{inside(first, n, gap, top, bottom), n});
            }
        }
        double[] sorted = blocks.stream().flatMapToDouble(
                block -> IntStream.range(0, (int) block[1]).mapToDouble(i -> block[0] + i * gap)).toArray();
        double[] places = new double[wanted.length];
        Arrays.setAll(sorted, i -> places[order[i]] = sorted[i]);
        return places;
    }

    private static boolean overlap(double[] upper, double[] lower, double gap) {
        return upper[0] + upper[1] * gap > lower[0] + 1e-9;
    }

    private static double inside(double first, double n, double gap, double top, double bottom) {
        return Math.max(top, Math.min(first, bottom - (n - 1) * gap));
    }
}

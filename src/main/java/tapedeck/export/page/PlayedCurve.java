package tapedeck.export.page;

import java.util.ArrayList;
import java.util.List;
import tapedeck.tape.Series;

/**
 * The losses of a run, thinned so that no spike is lost.
 *
 * @param iterations of the points, rising
 * @param losses at them
 */
record PlayedCurve(List<Long> iterations, List<Double> losses) {
    /** Points are so many, or twice as many. */
    private static final int POINTS = 600;

    static PlayedCurve of(Series.View series) {
        List<Long> iterations = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        int every = Math.max(1, Math.ceilDiv(series.points(), POINTS));
        for (int from = 0; from < series.points(); from += every) {
            int least = from;
            int most = from;
            for (int i = from; i < Math.min(from + every, series.points()); i++) {
                least = series.min(i) < series.min(least) ? i : least;
                most = series.max(i) > series.max(most) ? i : most;
            }
            int first = Math.min(least, most);
            int second = Math.max(least, most);
            add(series, first, first == least && every > 1, iterations, losses);
            if (second != first) {
                add(series, second, second == least, iterations, losses);
            }
        }
        return new PlayedCurve(List.copyOf(iterations), List.copyOf(losses));
    }

    private static void add(Series.View series, int point, boolean least, List<Long> iterations, List<Double> losses) {
        iterations.add((point + 1L) * series.stride());
        losses.add(series.points() == series.iterations()
                ? series.last(point)
                : least ? series.min(point) : series.max(point));
    }
}

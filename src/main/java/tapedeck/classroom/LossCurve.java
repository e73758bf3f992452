package tapedeck.classroom;

import java.util.ArrayList;
import java.util.List;
import tapedeck.tape.Series;

/**
 * The losses of a stretch of a run, as phones draw such a curve: smoothed where there are more than a finger follows. Immutable.
 *
 * @param heights at even distances from the first iteration on: 0 at the foot, 1 at the top and for all that is above or not finite; fewer
 *        than {@code places} where the run has not come so far
 * @param places that the whole stretch has
 * @param top the loss at the top
 */
public record LossCurve(List<Double> heights, int places, double top) {
    /** Places of a curve at most. */
    private static final int MOST = 48;
    /** The share of the stretch, as one of so many, whose mean a place is before and after: nobody foretells how batches differ. */
    private static final int SMOOTH = 24;

    public LossCurve {
        heights = List.copyOf(heights);
    }

    /** The curve of so many iterations after the first {@code after} of a run. One that diverged stays at the top. */
    public static LossCurve of(Series.View losses, long after, int iterations, double top) {
        int places = Math.min(iterations, MOST);
        List<Double> heights = new ArrayList<>();
        int around = iterations / SMOOTH;
        for (int i = 0; i < places; i++) {
            int middle = places == 1 ? 0 : (int) Math.round(i * (iterations - 1.0) / (places - 1));
            int half = Math.min(around, Math.min(middle, iterations - 1 - middle)); // both ends are as they were
            if (after + middle + half >= (long) losses.points() * losses.stride()) {
                break;
            }
            double mean = mean(losses, after + middle - half, after + middle + half);
            heights.add(Double.isFinite(mean) ? Math.clamp(mean / top, 0, 1) : 1);
        }
        long points = losses.points();
        if (points > 0 && points * losses.stride() > after && !Double.isFinite(losses.last((int) points - 1))) {
            while (heights.size() < places) {
                heights.add(1.0);
            }
        }
        return new LossCurve(heights, places, top);
    }

    private static double mean(Series.View losses, long from, long to) {
        double sum = 0;
        for (long i = from; i <= to; i++) {
            sum += losses.last((int) (i / losses.stride()));
        }
        return sum / (to - from + 1);
    }
}

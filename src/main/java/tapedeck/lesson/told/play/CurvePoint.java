package tapedeck.lesson.told.play;

import java.util.ArrayList;
import java.util.List;
import tapedeck.tape.Series;

/**
 * A point of a small curve without numbers; all curves of a question have the same axes.
 *
 * @param across from 0 at the first iteration to 1 at the last
 * @param up from 0, no loss, to 1
 */
public record CurvePoint(double across, double up) {
    /** A loss is cut off where nothing is seen that is larger: so many times the first. */
    private static final double CUT = 3;

    /** A curve as far as so many iterations; it ends at the top where its loss is not finite, or too large. */
    public static List<CurvePoint> line(Series.View losses, long iterations) {
        List<CurvePoint> line = new ArrayList<>();
        double top = losses.size() == 0 ? 0 : CUT * losses.last(0);
        for (int i = 0; i < losses.size() && (long) i * losses.stride() < iterations; i++) {
            double across = (double) i * losses.stride() / iterations;
            double loss = losses.last(i);
            if (!Double.isFinite(loss) || loss > top) {
                line.add(new CurvePoint(across, 1));
                return line;
            }
            line.add(new CurvePoint(across, loss / top));
        }
        return line;
    }
}

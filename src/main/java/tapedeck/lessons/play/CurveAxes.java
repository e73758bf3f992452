package tapedeck.lessons.play;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.tape.Series;

/**
 * The axes on which all curves of a question are drawn, without numbers: the loss by its logarithm, as the window's chart has it.
 *
 * @param low the loss at the bottom, above 0; a smaller one is drawn there, too
 * @param high the loss at the top, above {@code low}; where a curve is higher, or not finite, it ends there
 * @param iterations that are drawn; at least 1
 */
public record CurveAxes(double low, double high, long iterations) {
    /** Of what explodes nothing is seen that is larger: so many times the largest of the first losses. */
    private static final double CUT = 10;
    /** Of what comes to nothing nothing is seen that is smaller: or little ups and downs could not be told from a level line. */
    private static final double LEAST = 1e-3;
    /** Left free above and below, or a level line could not be told from the frame. */
    private static final double ROOM = 1.2;

    /** The axes on which each of these curves is seen. */
    public static CurveAxes of(Collection<Series.View> curves, long iterations) {
        double first = curves.stream().filter(curve -> curve.points() > 0).mapToDouble(curve -> curve.last(0))
                .filter(Double::isFinite).max().orElse(1);
        double[] drawn = curves.stream()
                .flatMapToDouble(curve -> IntStream.range(0, curve.points()).mapToDouble(curve::last))
                .filter(loss -> loss > 0 && loss <= CUT * first).sorted().toArray();
        double high = drawn.length == 0 ? 1 : drawn[drawn.length - 1];
        double low = drawn.length == 0 ? 1 : Math.max(drawn[0], LEAST * high);
        return new CurveAxes(low / ROOM, high * ROOM, iterations);
    }

    /** A curve as far as the last iteration, or to where it leaves at the top. */
    public List<CurvePoint> line(Series.View losses) {
        List<CurvePoint> line = new ArrayList<>();
        for (int i = 0; i < losses.points() && (long) i * losses.stride() < iterations; i++) {
            double across = (double) i * losses.stride() / iterations;
            double loss = losses.last(i);
            if (!(loss <= high)) {
                line.add(new CurvePoint(across, 1));
                return line;
            }
            line.add(new CurvePoint(across, StrictMath.log(Math.max(loss, low) / low) / StrictMath.log(high / low)));
        }
        return line;
    }
}

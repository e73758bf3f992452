package tapedeck.lessons.play;

import java.util.Collection;
import java.util.stream.IntStream;
import tapedeck.tape.Series;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.LinePlot;

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

    /**
     * A curve as far as the last iteration, or to where it leaves at the top.
     *
     * @param across from the first iteration to the last, in pixels
     * @param up from the bottom to the top, in pixels
     */
    public LinePlot.Line line(Series.View losses, LinePlot.Stroke stroke, Span across, Span up) {
        Axis x = Axis.linear(0, (double) iterations, across.from, across.to);
        Axis y = Axis.log(low, high, up.from, up.to);
        int drawn = (int) Math.min(losses.points(), Math.ceilDiv(iterations, losses.stride()));
        int end = IntStream.range(0, drawn).filter(i -> !(losses.last(i) <= high)).findFirst().orElse(drawn - 1) + 1;
        return new LinePlot.Line(stroke,
                IntStream.range(0, end).mapToDouble(i -> x.at((double) i * losses.stride())).toArray(),
                IntStream.range(0, end).mapToDouble(losses::last)
                        .map(loss -> y.at(loss <= high ? Math.max(loss, low) : high)).toArray());
    }

    /** From one pixel to another. */
    public record Span(double from, double to) {}
}

package tapedeck.view.landscape;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import tapedeck.surface.Valley;

/**
 * A valley with the rate that is set. Immutable.
 *
 * @param valley the loss along the line
 * @param rate that is set
 * @param ball the rate under which the ball lies: 0 before the step, afterwards the one that the step was made with
 * @param exact losses that were asked for by their rates, where the valley itself has only what lies near
 * @param peek the rate under which the ball is held to look at the loss there; NaN where nobody holds it
 */
public record ValleyScene(Valley valley, double rate, double ball, Map<Double, Double> exact, double peek) {
    private static final double MARGIN = 0.03;
    private static final double FAR_MARGIN = 1.1;
    private static final double SAME = 1e-6;
    private static final double[] TIMES = {10, 3, 2};
    private static final double[] FAR_TIMES = {100, 10};

    public ValleyScene {
        exact = Map.copyOf(exact);
    }

    /** A valley whose ball nobody holds. */
    public ValleyScene(Valley valley, double rate, double ball, Map<Double, Double> exact) {
        this(valley, rate, ball, exact, Double.NaN);
    }

    /** A valley of that line that nobody moves, before its step: a tenth, ten and a hundred times the rate are exact. */
    public static ValleyScene still(Valley.Line line, Valley valley, double rate) {
        Map<Double, Double> exact = new HashMap<>();
        DoubleStream.of(rate, rate / 10, 10 * rate, 100 * rate).forEach(each -> exact.putIfAbsent(each, line.at(each)));
        return new ValleyScene(valley, rate, 0, exact);
    }

    /** The same with the ball held at a rate; NaN lets it go. */
    public ValleyScene peeking(double at) {
        return new ValleyScene(valley, rate, ball, exact, at);
    }

    /** The rate from which on a step makes the loss larger, by the parabola, or else in truth; NaN where nothing on the track does. */
    double stable() {
        double stable = Double.isNaN(valley.widest()) ? valley.back() : valley.widest();
        return stable <= end() ? stable : Double.NaN;
    }

    /** Returns whether the step was made, with the rate that is set. */
    boolean isLanded() {
        return ball > 0 && Math.abs(ball / rate - 1) < SAME;
    }

    /** The loss where a step with {@code at} lands: exactly where that was asked for; NaN where nothing is known. */
    public double loss(double at) {
        Double asked = exact.get(at);
        return asked != null ? asked : at == 0 ? valley.loss() : valley.height(at);
    }

    /** Returns whether the loss there is known: outside of what was sampled only where it was asked for. */
    public boolean isKnown(double at) {
        return exact.containsKey(at) || (at >= valley.range().from() && at <= valley.furthest());
    }

    /** The rate at the end of the track, a little before the end of the picture. */
    public double end() {
        Valley.Range range = valley.range();
        return valley.beyond().isEmpty()
                ? range.to() - MARGIN * (range.to() - range.from())
                : valley.furthest() / FAR_MARGIN;
    }

    /** Returns whether the rate lies on the track. */
    public boolean isSeen(double at) {
        return at >= 0 && at <= end();
    }

    /** A hundred times the rate, or ten times where that is further than is looked: one far too large, beyond what is near; NaN for none. */
    public double farther() {
        for (double times : FAR_TIMES) {
            if (rate > 0 && times * rate > valley.range().to() && isSeen(times * rate)) {
                return times * rate;
            }
        }
        return Double.NaN;
    }

    /** Returns whether the step was made with another rate than the one that is set: what that would do is a mere thought. */
    boolean isHypothetical() {
        return valley.taken() > 0 && !(Math.abs(valley.taken() / rate - 1) < SAME);
    }

    /** Ten times the rate, or thrice or twice where that lies on the track; NaN where nothing does. */
    public double larger() {
        for (double times : TIMES) {
            if (rate > 0 && times * rate <= valley.range().to() && isSeen(times * rate)) {
                return times * rate;
            }
        }
        return Double.NaN;
    }
}

package tapedeck.view.landscape;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.Valley;
import tapedeck.text.Numbers;
import tapedeck.view.plot.Axis;

/**
 * The places of a valley in its picture, in pixels: the slider's track is the axis of the line, and rate 0 lies under the ball. It does
 * not depend on the rate that is set: while that is dragged only marks move.
 *
 * @param x of rates; those of a number that falls run to the left, so that the number grows to the right
 * @param y of losses
 * @param far of rates beyond those, by their logarithm, on the other side of a break; null where nothing is looked at there
 * @param track how high the slider's track lies
 * @param em the font size
 */
public record ValleyPlaces(Axis x, Axis y, @Nullable Axis far, double track, double em) {
    /** Of what the loss can fall: how much of the slopes above the ball is seen, and of what lies under the ground. */
    private static final double ABOVE = 0.85;
    private static final double BELOW = 0.4;
    /** Of a valley's own range, in widest steps. */
    private static final double SPAN = 1.55;
    /** Of the height at the lower end of a valley that is kept. */
    private static final double ENDS = 0.8;
    /** In em. */
    private static final double TALL = 22;
    private static final int FAR_DIGITS = 2;

    /** The places in a picture of that size. */
    public static ValleyPlaces of(Valley valley, double width, double height, double em) {
        boolean tall = height >= TALL * em;
        double track = height - (tall ? 3.6 : 3) * em;
        double ground = track - (tall ? 2.2 : 1.2) * em;
        Valley.Range range = valley.range();
        boolean left = valley.perRate() < 0;
        boolean isBroken = !valley.beyond().isEmpty() && !left;
        double near = isBroken ? (1 - Valley.BEYOND_SHARE) * width : width;
        Axis x = Axis.linear(range.from(), range.to(), left ? width : 0, left ? 0 : near);
        Axis far = isBroken ? Axis.log(range.to(), valley.furthest(), near, width) : null;
        double least = valley.samples().stream().mapToDouble(Valley.Sample::loss).filter(Double::isFinite).min()
                .orElse(valley.loss());
        double fall = Math.max(valley.loss() - least, Math.abs(valley.loss()) * 1e-9);
        double wanted = Math.abs(valley.slope()) * range.to() / 4;
        fall = Math.max(fall, fall < wanted / 50 ? wanted : 0);
        fall = fall > 0 && Double.isFinite(fall) ? fall : 1;
        double low = valley.loss() - fall;
        double ends = Math.min(valley.samples().getFirst().loss(), valley.samples().getLast().loss());
        double most = fall * zoomed(valley) * zoomed(valley); // a parabola's height grows so
        double seen = Double.isFinite(ends) ? Math.clamp(ENDS * (ends - low), fall, most) : fall;
        return new ValleyPlaces(x, Axis.linear(low - BELOW * seen, low + (1 + ABOVE) * seen, ground, 0), far, track,
                em);
    }

    /** How many times as wide as the ball's own the valley is: of one number it is kept while the ball rolls down in it. */
    private static double zoomed(Valley valley) {
        double span = valley.range().to() - valley.range().from();
        boolean kept = !Double.isNaN(valley.value()) && !Double.isNaN(valley.widest());
        return kept ? Math.clamp(span / (SPAN * valley.widest()), 1, 12) : 1;
    }

    /** How far to the right a rate lies; outside the picture beyond the ends. */
    public double across(double rate) {
        if (far != null && rate > far.low()) {
            return far.anywhere(rate);
        }
        return x.from() + (rate - x.low()) / (x.high() - x.low()) * (x.to() - x.from());
    }

    /** How far down a loss lies; above or below the picture it may lie far, but not infinitely. */
    public double down(double loss) {
        double share = (loss - y.low()) / (y.high() - y.low());
        return y.from() + Math.clamp(share, -8, 8) * (y.to() - y.from());
    }

    /** The rate at a place of the curve, within its range. */
    public double at(double px) {
        return Math.clamp(x.low() + (px - x.from()) / (x.to() - x.from()) * (x.high() - x.low()), x.low(), x.high());
    }

    /** The rate at a place of the track, not below 0 and not beyond {@code end}, with so many digits as can be told apart there. */
    public double rate(double px, double end) {
        if (far != null && px > far.from()) {
            return Math.min(end, Numbers.rounded(far.value(px), FAR_DIGITS));
        }
        double rate = Math.clamp(x.low() + (px - x.from()) / (x.to() - x.from()) * (x.high() - x.low()), 0, end);
        double pixel = Math.abs((x.high() - x.low()) / (x.to() - x.from()));
        double step = Math.pow(10, Math.ceil(Math.log10(pixel)));
        double coarse = step / 2 >= pixel ? step / 2 : step;
        return Double.parseDouble(String.format(Locale.ROOT, "%.6g", Math.rint(rate / coarse) * coarse));
    }

    /** The way on which rates grow: 1 to the right, -1 to the left. */
    public int sense() {
        return x.to() > x.from() ? 1 : -1;
    }

    double width() {
        return far == null ? Math.max(x.from(), x.to()) : far.to();
    }

    /** The lowest place of the picture above the track. */
    double ground() {
        return y.from();
    }
}

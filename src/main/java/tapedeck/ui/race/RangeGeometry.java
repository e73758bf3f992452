package tapedeck.ui.race;

import tapedeck.deck.race.RangeCurve;
import tapedeck.view.plot.Axis;

/**
 * The places of everything in a range test's picture, in pixels. Immutable, no Nodes.
 *
 * @param x rates
 * @param y losses
 */
record RangeGeometry(Axis x, Axis y) {
    /** The picture goes up to this many times the loss at first: a blow-up leaves it. */
    private static final double MOST = 2;
    private static final double LEAST = 1e-12;

    static RangeGeometry of(RangeCurve curve, double lowRate, double highRate, double width, double height, double em) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int settled = curve.size() / 10;
        double begin = curve.size() == 0 ? 1 : curve.smoothed(settled);
        for (int i = 0; i < curve.size(); i++) {
            double value = curve.smoothed(i);
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        boolean log = low > 0 && high / low > 30;
        high = begin > 0 ? Math.min(high, MOST * begin) : high;
        if (!(low < high)) {
            low = Double.isFinite(low) ? low - 0.5 * Math.max(1e-9, Math.abs(low)) : 0;
            high = Double.isFinite(high) ? high + 0.5 * Math.max(1e-9, Math.abs(high)) : 1;
            log = false;
        }
        double room = 0.12 * (high - low);
        double top = 2.2 * em;
        double bottom = Math.max(top + 1, height - 1.8 * em);
        double left = 4 * em;
        Axis x = Axis.log(lowRate, highRate, left, Math.max(left + 1, width - em));
        return new RangeGeometry(x, log
                ? Axis.log(Math.max(low, LEAST * high) / 1.2, high * 1.2, bottom, top)
                : Axis.linear(low - room, high + room, bottom, top));
    }
}

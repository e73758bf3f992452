package tapedeck.view.chart;

import tapedeck.deck.takes.Repeats;
import tapedeck.tape.PixelColumns;
import tapedeck.view.plot.Axis;

/** The least and the greatest of what an axis has to show. Reused from pulse to pulse. */
public final class Range {
    /** Room beyond the outermost numbers, as a factor. */
    private static final double ROOM = 1.04;
    /** An axis shows at least this factor: noise is not to look like news. */
    private static final double LEAST = 1.5;

    /** Of the greatest number: what is no further below 0 is 0. */
    private static final double ROUNDING = 1e-6;

    /** Beyond this, and below its inverse, arithmetic with an axis' ends would not stay finite. */
    private static final double MOST = 1e300;

    /** What is this far above all but a tenth and above where the curves began, or below them, is not scaled for. */
    private static final double EXPLODES_LOG = 1e8;

    private static final double EXPLODES_LINEAR = 20;
    /** Where an exploding curve is cut off, above all that is usual. */
    private static final double USUAL_LOG = 5;

    private static final double USUAL_LINEAR = 1.5;
    /** What is above all but half by more than this is not usual, though it be more than a tenth: a divergence. */
    private static final double DIVERGES = 1e4;
    /** As much above where the curves began is a divergence, though it be nearly all that is seen. */
    private static final double DIVERGED = 1e8;
    /** The last columns in which a curve is taken to end: more than one, for one batch may be an exception. */
    private static final int ENDS = 5;

    private final NumberSample all = new NumberSample();
    private final NumberSample means = new NumberSample();
    private double leastPositive;
    private double greatest;
    private double least;
    private double start;
    private double leastStart;
    private double end;
    private boolean zero;

    /** Nothing to show yet. */
    public Range() {
        reset();
    }

    void reset() {
        leastPositive = Double.POSITIVE_INFINITY;
        least = Double.POSITIVE_INFINITY;
        greatest = Double.NEGATIVE_INFINITY;
        start = Double.NEGATIVE_INFINITY;
        leastStart = Double.POSITIVE_INFINITY;
        end = Double.POSITIVE_INFINITY;
        zero = false;
        all.reset();
        means.reset();
    }

    /** The columns from one, with its first point as a start, up to another. */
    public void add(PixelColumns columns, int from, int to) {
        boolean first = true;
        for (int i = from; i < to; i++) {
            if (columns.has(i)) {
                if (first) {
                    start(columns.max(i));
                    first = false;
                }
                widen(columns.min(i));
                widen(columns.max(i));
                mean(columns.mean(i));
            }
        }
        double last = Double.NEGATIVE_INFINITY;
        int seen = 0;
        for (int i = to - 1; i >= from && seen < ENDS; i--) {
            if (columns.has(i)) {
                last = Math.max(last, columns.mean(i));
                seen++;
            }
        }
        end(last);
    }

    /** A number where a curve begins: whatever explodes or sinks later, this is to be seen. */
    void start(double number) {
        start = Math.max(start, Math.min(number, MOST));
        if (number > 0) {
            leastStart = Math.min(leastStart, Math.max(number, 1 / MOST));
        }
    }

    /** A number where a curve ends: however fast it fell, this is to be seen. */
    void end(double number) {
        if (number > 0) {
            end = Math.min(end, Math.max(number, 1 / MOST));
        }
    }

    /** What of a curve lies from one place of the axis below to another, with its first point as a start. */
    void add(Curve curve, double from, double to) {
        int first = curve.first(from);
        double last = Double.NaN;
        for (int i = first; i < curve.last(to); i++) {
            double value = curve.values()[i];
            if (Double.isFinite(value)) {
                if (i == first) {
                    start(value);
                }
                add(value);
                last = value;
            }
        }
        end(last);
    }

    /** All of a band that lies there; the axis does not go below 0 for a deviation from numbers that do not. */
    void add(SeedBand band, double from, double to) {
        for (int i = 0; i < band.at().size(); i++) {
            Repeats.Range range = band.ranges().get(i);
            if (band.at().get(i) >= from && band.at().get(i) <= to) {
                widen(range.least());
                widen(range.greatest());
                widen(SeedBand.high(range));
                double low = SeedBand.low(range);
                if (low > 0 || range.least() < 0) {
                    widen(low);
                }
            }
        }
    }

    /** A number that was measured. */
    public void add(double number, boolean first) {
        if (first) {
            start(number);
        }
        add(number);
    }

    void add(double number) {
        widen(number);
        mean(number);
    }

    private void mean(double number) {
        if (number > 0) {
            means.add(number);
        }
    }

    private void widen(double number) {
        double value = number > 0 ? Math.clamp(number, 1 / MOST, MOST) : Math.max(-MOST, number);
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
        if (value > 0) {
            leastPositive = Math.min(leastPositive, value);
        } else {
            zero = true;
        }
        all.add(value);
    }

    /** A number that is to be seen, whatever the curves do; nothing if it is none. */
    void include(double number) {
        if (Double.isNaN(number)) {
            return;
        }
        least = Math.min(least, number);
        greatest = Math.max(greatest, number);
        if (number > 0) {
            leastPositive = Math.min(leastPositive, number);
        }
    }

    /** Returns whether it or another number lies below 0, by more than what is left of rounding. */
    boolean isBelowZero(double other) {
        return other < 0 || least < -ROUNDING * Math.max(0, greatest);
    }

    /** Leaves out what explodes, and what on a logarithmic axis sinks far below the rest: the axis is to show that. */
    public void cut(boolean log) {
        if (all.isEmpty()) {
            return;
        }
        double usual = Math.max(start, all.quantile(0.9));
        if (log && start > 0) {
            usual = Math.min(usual, Math.min(DIVERGED * start, Math.max(start, DIVERGES * all.quantile(0.5))));
        }
        if (usual > 0 && greatest / usual > (log ? EXPLODES_LOG : EXPLODES_LINEAR)) {
            greatest = usual * (log ? USUAL_LOG : USUAL_LINEAR);
        }
        if (log && !means.isEmpty()) {
            double low = Math.min(Math.min(Math.min(leastStart, end), greatest), means.quantile(0.1));
            if (low / leastPositive > EXPLODES_LOG) {
                leastPositive = low / USUAL_LOG;
            }
        }
    }

    /** A logarithmic axis for it, with a floor line if there was a 0. */
    public Axis log(double floor, double from, double to) {
        double low = 0.1;
        double high = 1;
        if (leastPositive <= greatest) {
            double grow = Math.max(1, Math.sqrt(LEAST / (greatest / leastPositive)));
            low = Axis.roundBelow(leastPositive / Math.max(ROOM, grow));
            high = Axis.roundAbove(greatest * Math.max(ROOM, grow));
        }
        return Axis.log(low, high, zero ? floor : 0, from, to);
    }

    /** A linear axis for it that shows 0. */
    public Axis linear(double from, double to) {
        double high = greatest > 0 ? Axis.roundAbove(greatest * ROOM) : 0;
        double low = least < 0 ? -Axis.roundAbove(-least * ROOM) : 0;
        return Axis.linear(low, low == high ? 1 : high, from, to);
    }
}

package tapedeck.view.plot;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * Maps numbers to pixels, linearly or by their logarithm. A logarithm knows no zero, so a logarithmic axis can have a
 * floor line of its own for what is 0 or less, apart from the scale.
 *
 * @param low the least number of the scale; positive if {@code log}
 * @param high the greatest, more than {@code low}
 * @param floor the share of the length that sets the floor line apart, 0 for none
 * @param from the pixel of {@code low}, or of the floor line
 * @param to the pixel of {@code high}; may be less than {@code from}
 */
public record Axis(boolean log, double low, double high, double floor, double from, double to) {
    private static final double[] ROUND = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    /** Of the length. */
    private static final double BEYOND = 0.05;

    private static final double FAR = 5;
    private static final double MOST = 4;
    private static final double LEAST = 1e-12;
    private static final double ROOM = 1.2;

    public static Axis linear(double low, double high, double from, double to) {
        return new Axis(false, low, high, 0, from, to);
    }

    /** Without a floor line. */
    public static Axis log(double low, double high, double from, double to) {
        return log(low, high, 0, from, to);
    }

    public static Axis log(double low, double high, double floor, double from, double to) {
        return new Axis(true, low, high, floor, from, to);
    }

    /**
     * A logarithmic axis for losses, without what is so large or so small that the rest could not be read.
     *
     * @param begin what they begin with: what is {@value #MOST} times as large is off the picture
     */
    public static Axis losses(DoubleStream losses, double begin, double from, double to) {
        DoubleSummaryStatistics seen = losses.filter(each -> each > 0 && Double.isFinite(each)).summaryStatistics();
        double most = Math.min(seen.getMax(), MOST * begin);
        return seen.getMin() <= most
                ? log(Math.max(seen.getMin(), LEAST * most) / ROOM, most * ROOM, from, to)
                : log(0.1 / ROOM, ROOM, from, to);
    }

    /** The pixel of {@code low}. */
    public double start() {
        return from + floor * (to - from);
    }

    /** The pixel of {@code value}, kept between the axis' ends. */
    public double at(double value) {
        if (!log) {
            return from + clamp((value - low) / (high - low)) * (to - from);
        }
        if (value <= 0) {
            return from;
        }
        return start() + clamp((Math.log(value) - Math.log(low)) / logarithms()) * (to - start());
    }

    /** As {@link #at}, but what lies beyond the ends comes out a little beyond them, so that a line leaves the plot. */
    public double beyond(double value) {
        double share = log
                ? value <= 0 ? 0 : (Math.log(value) - Math.log(low)) / logarithms()
                : (value - low) / (high - low);
        double over = share > 1 ? BEYOND : share < 0 && floor == 0 ? -BEYOND : 0;
        return over == 0 ? at(value) : over > 0 ? to + BEYOND * (to - from) : from - BEYOND * (to - from);
    }

    /** As {@link #at}, but what lies above comes out above, by a few lengths at most, and what lies below a little below. */
    public double far(double value) {
        if (log && value <= 0) {
            return from;
        }
        double share = log ? (Math.log(value) - Math.log(low)) / logarithms() : (value - low) / (high - low);
        return start() + Math.clamp(share, log ? -BEYOND : -FAR, FAR) * (to - start());
    }

    /** The pixel of {@code value}, wherever that is; no number where a logarithmic axis has none. */
    public double anywhere(double value) {
        return log
                ? value > 0 ? start() + (Math.log(value) - Math.log(low)) / logarithms() * (to - start()) : Double.NaN
                : from + (value - low) / (high - low) * (to - from);
    }

    /** The pixel of a count. */
    public double at(long count) {
        return at((double) count);
    }

    /** The number at a pixel; on the floor 0. */
    public double value(double pixel) {
        if (!log) {
            return low + clamp((pixel - from) / (to - from)) * (high - low);
        }
        double share = (pixel - start()) / (to - start());
        return floor > 0 && share < 0 ? 0 : Math.exp(Math.log(low) + clamp(share) * logarithms());
    }

    /** The scale's length in logarithms; the quotient of its ends might not be finite. */
    private double logarithms() {
        return Math.log(high) - Math.log(low);
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }

    /** The nearest round number, of few digits, at or below a positive one. */
    public static double roundBelow(double value) {
        double decade = decade(value);
        double result = decade;
        for (double step : ROUND) {
            if (step * decade <= value) {
                result = step * decade;
            }
        }
        return result;
    }

    /** The nearest round number, of few digits, at or above a positive one. */
    public static double roundAbove(double value) {
        double decade = decade(value);
        for (double step : ROUND) {
            if (step * decade >= value) {
                return step * decade;
            }
        }
        return 10 * decade;
    }

    /** The power of ten at or below; a subnormal number has none, so the least normal one does for it. */
    private static double decade(double value) {
        return Math.pow(10, Math.floor(Math.log10(Math.max(value, Double.MIN_NORMAL * 10))));
    }
}

package tapedeck.python.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The scale from the numbers of an axis to places on the picture, in pixels; and where its ticks stand. */
public final class PlotScale {
    private static final double MARGIN = 0.05;
    private static final int TICKS = 6;

    private final double from;
    private final double to;
    private final boolean log;
    private final double start;
    private final double end;

    /**
     * @param values that must be seen where the script set no limits
     * @param tight whether they may touch the frame
     * @param start pixel of the axis' start
     * @param end pixel of its end
     */
    PlotScale(PlotAxes.Scale axis, DoubleStream values, boolean tight, double start, double end) {
        this.log = axis.log();
        this.start = start;
        this.end = end;
        Double first = axis.from();
        Double last = axis.to();
        if (first != null && last != null) {
            from = forward(first);
            to = first.equals(last) ? from + 1 : forward(last);
        } else {
            double[] seen = values.filter(v -> Double.isFinite(v) && (!log || v > 0)).map(this::forward).toArray();
            double low = DoubleStream.of(seen).min().orElse(0);
            double high = DoubleStream.of(seen).max().orElse(1);
            double margin = tight ? 0 : (high - low) * MARGIN;
            if (high == low) {
                margin = Math.max(Math.abs(low) * MARGIN, MARGIN);
            }
            from = low - margin;
            to = high + margin;
        }
    }

    private double forward(double value) {
        return log ? Math.log10(value) : value;
    }

    /** The pixel of a number; NaN if there is none. */
    public double at(double value) {
        return start + (forward(value) - from) / (to - from) * (end - start);
    }

    /** Returns whether steps of equal length are equal factors. */
    public boolean log() {
        return log;
    }

    /** The number at the start. */
    public double first() {
        return backward(from);
    }

    /** The number at the end, which may be the smaller one. */
    public double last() {
        return backward(to);
    }

    private double backward(double place) {
        return log ? Math.pow(10, place) : place;
    }

    /** The pixel of the start. */
    public double start() {
        return start;
    }

    /** The pixel of the end. */
    public double end() {
        return end;
    }

    /** Pixels of one unit. */
    double unit() {
        return Math.abs((end - start) / (to - from));
    }

    /** The numbers of ticks. */
    public List<Double> ticks(@Nullable List<Double> chosen) {
        if (chosen != null) {
            return chosen;
        }
        double span = Math.abs(to - from);
        double rough = span / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = DoubleStream.of(1, 2, 5, 10).map(n -> n * power).filter(n -> n >= rough).findFirst()
                .orElse(10 * power);
        if (log) {
            step = Math.max(1, Math.rint(step));
        }
        List<Double> ticks = new ArrayList<>();
        double low = Math.min(from, to);
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= low + span + 1e-9 * span; i++) {
            ticks.add(log ? Math.pow(10, i * step) : i * step);
        }
        return ticks;
    }
}

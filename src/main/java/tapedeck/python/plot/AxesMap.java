package tapedeck.python.plot;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import tapedeck.view.plot.Axis;

/**
 * The map from the numbers of axes to places on a picture, whose y grows downwards.
 *
 * @param left edge of what is drawn, in pixels
 * @param x from numbers to pixels across
 * @param y from numbers to pixels down
 */
record AxesMap(double left, double top, double right, double bottom, Axis x, Axis y) {
    private static final double MARGIN = 0.05;

    /** The largest that these axes can have within four edges: less where a unit is to be as long on both axes. */
    static AxesMap of(PlotAxes axes, double left, double top, double right, double bottom) {
        List<PlotSeries> series = axes.series();
        Supplier<DoubleStream> xs = () -> series.stream().flatMapToDouble(PlotExtent::x);
        Supplier<DoubleStream> ys = () -> series.stream().flatMapToDouble(PlotExtent::y);
        boolean tight = series.stream().anyMatch(AxesMap::isField);
        double halfWidth = (right - left) / 2;
        double halfHeight = (bottom - top) / 2;
        if (axes.equal() && tight) {
            double w = span(xs.get());
            double h = span(ys.get());
            if (w > 0 && h > 0) {
                double unit = Math.min(halfWidth / w, halfHeight / h);
                halfWidth = w * unit;
                halfHeight = h * unit;
            }
        }
        double middle = (left + right) / 2;
        double centre = (top + bottom) / 2;
        boolean turned = axes.y().from() == null && series.stream().anyMatch(PlotExtent::downwards);
        double start = turned ? centre - halfHeight : centre + halfHeight;
        return new AxesMap(middle - halfWidth, centre - halfHeight, middle + halfWidth, centre + halfHeight,
                scale(axes.x(), xs.get(), tight, middle - halfWidth, middle + halfWidth),
                scale(axes.y(), ys.get(), tight, start, 2 * centre - start));
    }

    /**
     * An axis between the limits that the script set, as far as the axis has them, or around these numbers.
     *
     * @param tight whether they may touch the frame
     */
    private static Axis scale(PlotAxes.Scale axis, DoubleStream values, boolean tight, double start, double end) {
        DoubleUnaryOperator forward = axis.log() ? Math::log10 : value -> value;
        Double first = axis.from();
        Double last = axis.to();
        double from;
        double to;
        if (first != null && last != null && (!axis.log() || (first > 0 && last > 0))) {
            from = forward.applyAsDouble(first);
            to = first.equals(last) ? from + 1 : forward.applyAsDouble(last);
        } else {
            double[] seen = values.filter(v -> Double.isFinite(v) && (!axis.log() || v > 0)).map(forward).toArray();
            double low = DoubleStream.of(seen).min().orElse(0);
            double high = DoubleStream.of(seen).max().orElse(1);
            double margin = high == low
                    ? Math.max(Math.abs(low) * MARGIN, MARGIN)
                    : tight ? 0 : (high - low) * MARGIN;
            from = low - margin;
            to = high + margin;
        }
        if (from > to) {
            return scale(axis.log(), to, from, end, start);
        }
        return scale(axis.log(), from, to, start, end);
    }

    private static Axis scale(boolean log, double low, double high, double from, double to) {
        return log ? Axis.log(Math.pow(10, low), Math.pow(10, high), from, to) : Axis.linear(low, high, from, to);
    }

    private static boolean isField(PlotSeries series) {
        return series instanceof PlotSeries.Image || series instanceof PlotSeries.Pixels
                || series instanceof PlotSeries.Contours;
    }

    private static double span(DoubleStream values) {
        double[] finite = values.filter(Double::isFinite).toArray();
        return DoubleStream.of(finite).max().orElse(1) - DoubleStream.of(finite).min().orElse(0);
    }
}

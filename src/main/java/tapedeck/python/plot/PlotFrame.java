package tapedeck.python.plot;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/**
 * The map from the numbers of axes to places on a picture, whose y grows downwards.
 *
 * @param left edge of what is drawn, in pixels
 * @param x from numbers to pixels across
 * @param y from numbers to pixels down
 */
public record PlotFrame(double left, double top, double right, double bottom, PlotScale x, PlotScale y) {
    /** The largest that these axes can have within four edges: less where a unit is to be as long on both axes. */
    public static PlotFrame of(PlotAxes axes, double left, double top, double right, double bottom) {
        List<PlotSeries> series = axes.series();
        Supplier<DoubleStream> xs = () -> series.stream().flatMapToDouble(PlotExtent::x);
        Supplier<DoubleStream> ys = () -> series.stream().flatMapToDouble(PlotExtent::y);
        boolean tight = series.stream().anyMatch(PlotFrame::isField);
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
        return new PlotFrame(middle - halfWidth, centre - halfHeight, middle + halfWidth, centre + halfHeight,
                new PlotScale(axes.x(), xs.get(), tight, middle - halfWidth, middle + halfWidth),
                new PlotScale(axes.y(), ys.get(), tight, start, 2 * centre - start));
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

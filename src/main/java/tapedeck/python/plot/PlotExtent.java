package tapedeck.python.plot;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The numbers that must be seen of a series where the script set no limits. */
final class PlotExtent {
    private PlotExtent() {}

    static DoubleStream x(PlotSeries series) {
        return switch (series) {
            case PlotSeries.Line line -> DoubleStream.of(line.x());
            case PlotSeries.Scatter points -> DoubleStream.of(points.x());
            case PlotSeries.Bars bars -> bars.lying() ? along(bars) : across(bars);
            case PlotSeries.Image image -> DoubleStream.of(image.extent()[0], image.extent()[1]);
            case PlotSeries.Pixels pixels -> DoubleStream.of(pixels.extent()[0], pixels.extent()[1]);
            case PlotSeries.Contours contours -> x(contours.heights());
            case PlotSeries.Band band -> DoubleStream.of(band.x());
            case PlotSeries.Polygon polygon -> DoubleStream.of(polygon.x());
            case PlotSeries.Errors errors -> errors.upright()
                    ? DoubleStream.of(errors.x())
                    : around(errors.x(), errors.low(), errors.high());
            case PlotSeries.Rule rule -> rule.upright() ? DoubleStream.of(rule.at()) : DoubleStream.empty();
            case PlotSeries.Note _ -> DoubleStream.empty();
        };
    }

    static DoubleStream y(PlotSeries series) {
        return switch (series) {
            case PlotSeries.Line line -> DoubleStream.of(line.y());
            case PlotSeries.Scatter points -> DoubleStream.of(points.y());
            case PlotSeries.Bars bars -> bars.lying() ? across(bars) : along(bars);
            case PlotSeries.Image image -> DoubleStream.of(image.extent()[2], image.extent()[3]);
            case PlotSeries.Pixels pixels -> DoubleStream.of(pixels.extent()[2], pixels.extent()[3]);
            case PlotSeries.Contours contours -> y(contours.heights());
            case PlotSeries.Band band -> DoubleStream.concat(DoubleStream.of(band.low()), DoubleStream.of(band.high()));
            case PlotSeries.Polygon polygon -> DoubleStream.of(polygon.y());
            case PlotSeries.Errors errors -> errors.upright()
                    ? around(errors.y(), errors.low(), errors.high())
                    : DoubleStream.of(errors.y());
            case PlotSeries.Rule rule -> rule.upright() ? DoubleStream.empty() : DoubleStream.of(rule.at());
            case PlotSeries.Note _ -> DoubleStream.empty();
        };
    }

    /** Returns whether its rows go down, as an image's do. */
    static boolean downwards(PlotSeries series) {
        return switch (series) {
            case PlotSeries.Image image -> image.extent()[2] > image.extent()[3];
            case PlotSeries.Pixels pixels -> pixels.extent()[2] > pixels.extent()[3];
            default -> false;
        };
    }

    private static DoubleStream along(PlotSeries.Bars bars) {
        return IntStream.range(0, bars.at().length).boxed()
                .flatMapToDouble(i -> DoubleStream.of(bars.start()[i], bars.start()[i] + bars.length()[i]));
    }

    private static DoubleStream across(PlotSeries.Bars bars) {
        return IntStream.range(0, bars.at().length).boxed()
                .flatMapToDouble(i -> DoubleStream.of(bars.at()[i], bars.at()[i] + bars.width()[i]));
    }

    private static DoubleStream around(double[] middle, double[] low, double[] high) {
        return IntStream.range(0, middle.length).boxed()
                .flatMapToDouble(i -> DoubleStream.of(middle[i] - low[i], middle[i] + high[i]));
    }
}

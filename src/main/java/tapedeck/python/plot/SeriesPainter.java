package tapedeck.python.plot;

import java.util.List;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/** Draws the series of axes within their frame. */
final class SeriesPainter {
    /** Points of print in an em of a figure's letters. */
    static final double EM = 10;
    private static final double[] SOLID = {};

    private final PlotPen pen;
    private final AxesMap frame;
    private final double point;
    private final FieldPainter fields;
    private final Markers markers;

    SeriesPainter(PlotPen pen, AxesMap frame) {
        this.pen = pen;
        this.frame = frame;
        point = pen.em() / EM;
        fields = new FieldPainter(pen, frame);
        markers = new Markers(pen);
    }

    /** Draws a series where its numbers are. */
    void draw(PlotSeries series) {
        look(series);
        switch (series) {
            case PlotSeries.Line line -> line(line);
            case PlotSeries.Scatter points -> scatter(points);
            case PlotSeries.Bars bars -> bars(bars);
            case PlotSeries.Image image -> fields.image(image);
            case PlotSeries.Pixels pixels -> fields.pixels(pixels);
            case PlotSeries.Contours contours -> {
                pen.stroke(Math.max(1, series.look().width() * point), dashes(series.look()));
                fields.contours(contours);
            }
            case PlotSeries.Band band -> band(band);
            case PlotSeries.Polygon polygon -> polygon(polygon.x(), polygon.y());
            case PlotSeries.Errors errors -> errors(errors);
            case PlotSeries.Rule rule -> rule(rule);
            case PlotSeries.Note note ->
                pen.words(note.text(), frame.x().anywhere(note.x()),
                        frame.y().anywhere(note.y()) - (note.middle() ? 0 : pen.em() / 3),
                        colour(note.look().color(), note.look()),
                        note.middle() ? PlotPen.Align.CENTER : PlotPen.Align.LEFT);
        }
    }

    /** Draws how a series looks in a legend: so wide, about a middle. */
    void sample(PlotSeries series, double x, double y, double wide) {
        look(series);
        switch (series) {
            case PlotSeries.Line line -> {
                if (!line.look().dash().isEmpty()) {
                    pen.line(x, y, x + wide, y);
                }
                markers.mark(line.marker(), x + wide / 2, y, line.size() * point);
            }
            case PlotSeries.Scatter points -> {
                pen.colour(colour(color(points.colors(), 0, points.look()), points.look()));
                markers.mark(points.marker(), x + wide / 2, y, 0.55 * EM * point);
            }
            case PlotSeries.Rule _,PlotSeries.Errors _,PlotSeries.Contours _ -> pen.line(x, y, x + wide, y);
            default -> pen.box(x, y - 0.3 * EM * point, wide, 0.6 * EM * point);
        }
    }

    private void look(PlotSeries series) {
        PlotSeries.Look look = series.look();
        pen.colour(colour(series instanceof PlotSeries.Bars bars ? color(bars.colors(), 0, look) : look.color(), look));
        pen.stroke(width(look), dashes(look));
    }

    /** One colour for all or one each; that of the look where there are none. */
    private static String color(List<String> colors, int i, PlotSeries.Look look) {
        return colors.isEmpty() ? look.color() : colors.get(i % colors.size());
    }

    private static PlotColour colour(String color, PlotSeries.Look look) {
        return PlotColour.script(color).clear(look.alpha());
    }

    private double width(PlotSeries.Look look) {
        return Math.max(pen.hairline(), look.width() * point);
    }

    private double[] dashes(PlotSeries.Look look) {
        double width = width(look);
        return switch (look.dash()) {
            case "--" -> new double[]{4 * width, 2.5 * width};
            case ":" -> new double[]{width, 2 * width};
            case "-." -> new double[]{6 * width, 2 * width, width, 2 * width};
            default -> SOLID;
        };
    }

    private void line(PlotSeries.Line line) {
        double[] xs = line.x();
        double[] ys = line.y();
        if (!line.look().dash().isEmpty()) {
            double[] pathX = new double[xs.length];
            double[] pathY = new double[xs.length];
            int n = 0;
            for (int i = 0; i < xs.length; i++) {
                double px = frame.x().anywhere(xs[i]);
                double py = frame.y().anywhere(ys[i]);
                if (Double.isFinite(px) && Double.isFinite(py)) {
                    pathX[n] = px;
                    pathY[n++] = far(py);
                } else {
                    pen.polyline(pathX, pathY, n);
                    n = 0;
                }
            }
            pen.polyline(pathX, pathY, n);
        }
        pen.stroke(width(line.look()));
        for (int i = 0; i < xs.length && !line.marker().isEmpty(); i++) {
            markers.mark(line.marker(), frame.x().anywhere(xs[i]), frame.y().anywhere(ys[i]), line.size() * point);
        }
    }

    /** Draws nearer what lies very far outside: a canvas has numbers of its own. */
    private double far(double y) {
        double height = frame.bottom() - frame.top();
        return Math.clamp(y, frame.top() - 50 * height, frame.bottom() + 50 * height);
    }

    private void scatter(PlotSeries.Scatter points) {
        for (int i = 0; i < points.x().length; i++) {
            pen.colour(colour(color(points.colors(), i, points.look()), points.look()));
            double area = points.sizes()[i % points.sizes().length];
            markers.mark(points.marker(), frame.x().anywhere(points.x()[i]), frame.y().anywhere(points.y()[i]),
                    Math.sqrt(Math.max(0, area)) * point);
        }
    }

    private void bars(PlotSeries.Bars bars) {
        for (int i = 0; i < bars.at().length; i++) {
            pen.colour(colour(color(bars.colors(), i, bars.look()), bars.look()));
            double from = bars.start()[i];
            double to = from + bars.length()[i];
            double low = bars.at()[i];
            double high = low + bars.width()[i];
            if (bars.lying()) {
                fields.box(from, low, to, high, pen::box);
            } else {
                fields.box(low, from, high, to, pen::box);
            }
        }
    }

    private void band(PlotSeries.Band band) {
        int n = band.x().length;
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            xs[i] = xs[2 * n - 1 - i] = band.x()[i];
            ys[i] = band.low()[i];
            ys[2 * n - 1 - i] = band.high()[i];
        }
        polygon(xs, ys);
    }

    private void polygon(double[] x, double[] y) {
        double[] xs = new double[x.length];
        double[] ys = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            double py = frame.y().anywhere(y[i]);
            xs[i] = frame.x().anywhere(x[i]);
            ys[i] = Double.isFinite(py) ? far(py) : frame.bottom();
        }
        pen.polygon(xs, ys);
    }

    private void errors(PlotSeries.Errors errors) {
        for (int i = 0; i < errors.x().length; i++) {
            double x = errors.x()[i];
            double y = errors.y()[i];
            double low = errors.low()[i];
            double high = errors.high()[i];
            if (errors.upright()) {
                pen.line(frame.x().anywhere(x), frame.y().anywhere(y - low), frame.x().anywhere(x),
                        frame.y().anywhere(y + high));
            } else {
                pen.line(frame.x().anywhere(x - low), frame.y().anywhere(y), frame.x().anywhere(x + high),
                        frame.y().anywhere(y));
            }
        }
    }

    private void rule(PlotSeries.Rule rule) {
        double at = rule.upright() ? frame.x().anywhere(rule.at()) : frame.y().anywhere(rule.at());
        if (rule.upright()) {
            pen.line(at, frame.top(), at, frame.bottom());
        } else {
            pen.line(frame.left(), at, frame.right(), at);
        }
    }
}

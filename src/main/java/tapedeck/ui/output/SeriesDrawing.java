package tapedeck.ui.output;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.python.plot.PlotFrame;
import tapedeck.python.plot.PlotSeries;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.plot.Polyline;

/** Draws the series of axes within their frame. */
final class SeriesDrawing {
    /** Points of print in an em of our letters: matplotlib writes in 10 points. */
    private static final double POINTS = 10;

    private final Pen pen;
    private final GraphicsContext g;
    private final PlotFrame frame;
    private final double point;
    private final FieldDrawing fields;
    private final Markers markers;

    SeriesDrawing(Pen pen, PlotFrame frame) {
        this.pen = pen;
        this.frame = frame;
        g = pen.g();
        point = pen.em() / POINTS;
        fields = new FieldDrawing(pen, frame);
        markers = new Markers(g);
    }

    void draw(PlotSeries series) {
        Color color = color(series);
        stroke(series.look(), color);
        g.setFill(color);
        switch (series) {
            case PlotSeries.Line line -> line(line, color);
            case PlotSeries.Scatter points -> scatter(points);
            case PlotSeries.Bars bars -> bars(bars);
            case PlotSeries.Image image -> fields.image(image);
            case PlotSeries.Pixels pixels -> fields.pixels(pixels);
            case PlotSeries.Contours contours -> fields.contours(contours, Math.max(1, series.look().width() * point));
            case PlotSeries.Band band -> band(band);
            case PlotSeries.Polygon polygon -> polygon(polygon.x(), polygon.y());
            case PlotSeries.Errors errors -> errors(errors);
            case PlotSeries.Rule rule -> rule(rule);
            case PlotSeries.Note note -> pen.words(note.text(), frame.x().at(note.x()),
                    frame.y().at(note.y()) - (note.middle() ? 0 : pen.em() / 3), color,
                    note.middle() ? TextAlignment.CENTER : TextAlignment.LEFT);
        }
    }

    /** As it looks in a legend: so wide, about a middle. */
    void sample(PlotSeries series, double x, double y, double wide) {
        Color color = color(series);
        stroke(series.look(), color);
        g.setFill(color);
        switch (series) {
            case PlotSeries.Line line -> {
                if (!line.look().dash().isEmpty()) {
                    g.strokeLine(x, y, x + wide, y);
                }
                markers.mark(line.marker(), x + wide / 2, y, line.size() * point);
            }
            case PlotSeries.Scatter points -> {
                g.setFill(Tint.of(pen, points.colors().isEmpty() ? points.look().color() : points.colors().getFirst(),
                        points.look().alpha()));
                markers.mark(points.marker(), x + wide / 2, y, 0.55 * pen.em());
            }
            case PlotSeries.Rule _,PlotSeries.Errors _,PlotSeries.Contours _ -> g.strokeLine(x, y, x + wide, y);
            default -> g.fillRect(x, y - 0.3 * pen.em(), wide, 0.6 * pen.em());
        }
        g.setLineDashes();
    }

    private Color color(PlotSeries series) {
        String said = series instanceof PlotSeries.Bars bars && !bars.colors().isEmpty()
                ? bars.colors().getFirst()
                : series.look().color();
        return Tint.of(pen, said, series.look().alpha());
    }

    private void stroke(PlotSeries.Look look, Color color) {
        double width = Math.max(pen.hairline(), look.width() * point);
        pen.stroke(color, width, switch (look.dash()) {
            case "--" -> new double[]{4 * width, 2.5 * width};
            case ":" -> new double[]{width, 2 * width};
            case "-." -> new double[]{6 * width, 2 * width, width, 2 * width};
            default -> new double[]{};
        });
    }

    private void line(PlotSeries.Line line, Color color) {
        double[] xs = line.x();
        double[] ys = line.y();
        if (!line.look().dash().isEmpty()) {
            Polyline path = new Polyline();
            for (int i = 0; i < xs.length; i++) {
                double px = frame.x().at(xs[i]);
                double py = frame.y().at(ys[i]);
                if (Double.isFinite(px) && Double.isFinite(py)) {
                    path.add(px, far(py));
                } else {
                    path.stroke(g);
                }
            }
            path.stroke(g);
            g.setFill(color);
        }
        g.setLineDashes();
        for (int i = 0; i < xs.length && !line.marker().isEmpty(); i++) {
            markers.mark(line.marker(), frame.x().at(xs[i]), frame.y().at(ys[i]), line.size() * point);
        }
    }

    /** What lies very far outside is drawn nearer: the canvas has numbers of its own. */
    private double far(double y) {
        double height = frame.bottom() - frame.top();
        return Math.clamp(y, frame.top() - 50 * height, frame.bottom() + 50 * height);
    }

    private void scatter(PlotSeries.Scatter points) {
        for (int i = 0; i < points.x().length; i++) {
            Color color = Tint.of(pen, points.colors().get(i % points.colors().size()), points.look().alpha());
            g.setFill(color);
            g.setStroke(color);
            double area = points.sizes()[i % points.sizes().length];
            markers.mark(points.marker(), frame.x().at(points.x()[i]), frame.y().at(points.y()[i]),
                    Math.sqrt(Math.max(0, area)) * point);
        }
    }

    private void bars(PlotSeries.Bars bars) {
        for (int i = 0; i < bars.at().length; i++) {
            g.setFill(Tint.of(pen,
                    bars.colors().isEmpty() ? bars.look().color() : bars.colors().get(i % bars.colors().size()),
                    bars.look().alpha()));
            double from = bars.start()[i];
            double to = from + bars.length()[i];
            double low = bars.at()[i];
            double high = low + bars.width()[i];
            if (bars.lying()) {
                fields.box(from, low, to, high, g::fillRect);
            } else {
                fields.box(low, from, high, to, g::fillRect);
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
            double py = frame.y().at(y[i]);
            xs[i] = frame.x().at(x[i]);
            ys[i] = Double.isFinite(py) ? far(py) : frame.bottom();
        }
        g.fillPolygon(xs, ys, x.length);
    }

    private void errors(PlotSeries.Errors errors) {
        for (int i = 0; i < errors.x().length; i++) {
            double x = errors.x()[i];
            double y = errors.y()[i];
            double low = errors.low()[i];
            double high = errors.high()[i];
            double px = frame.x().at(x);
            double py = frame.y().at(y);
            if (errors.upright()) {
                g.strokeLine(px, frame.y().at(y - low), px, frame.y().at(y + high));
            } else {
                g.strokeLine(frame.x().at(x - low), py, frame.x().at(x + high), py);
            }
        }
    }

    private void rule(PlotSeries.Rule rule) {
        double at = rule.upright() ? frame.x().at(rule.at()) : frame.y().at(rule.at());
        if (rule.upright()) {
            g.strokeLine(at, frame.top(), at, frame.bottom());
        } else {
            g.strokeLine(frame.left(), at, frame.right(), at);
        }
    }
}

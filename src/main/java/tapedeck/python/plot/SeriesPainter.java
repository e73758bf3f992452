package tapedeck.python.plot;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws the series of axes between two scales. */
final class SeriesPainter {
    private final Graphics2D pen;
    private final PlotScale x;
    private final PlotScale y;
    /** Pixels of a point. */
    private final double point;
    private final Rectangle2D frame;
    private final FieldPainter fields;

    SeriesPainter(Graphics2D pen, PlotScale x, PlotScale y, Rectangle2D frame, double point) {
        this.pen = pen;
        this.x = x;
        this.y = y;
        this.frame = frame;
        this.point = point;
        fields = new FieldPainter(pen, x, y, frame, point);
    }

    void draw(PlotSeries series) {
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER,
                (float) Math.clamp(series.look().alpha(), 0, 1)));
        pen.setColor(Color.decode(series.look().color()));
        pen.setStroke(stroke(series.look(), point));
        switch (series) {
            case PlotSeries.Line line -> line(line);
            case PlotSeries.Scatter points -> scatter(points);
            case PlotSeries.Bars bars -> bars(bars);
            case PlotSeries.Image image -> fields.image(image);
            case PlotSeries.Pixels pixels -> fields.pixels(pixels);
            case PlotSeries.Contours contours -> fields.contours(contours);
            case PlotSeries.Band band -> band(band);
            case PlotSeries.Polygon polygon -> polygon(polygon);
            case PlotSeries.Errors errors -> errors(errors);
            case PlotSeries.Rule rule -> rule(rule);
            case PlotSeries.Note note -> {
                int width = note.middle() ? pen.getFontMetrics().stringWidth(note.text()) / 2 : 0;
                pen.drawString(note.text(), (float) x.at(note.x()) - width, (float) y.at(note.y()));
            }
        }
        pen.setComposite(AlphaComposite.SrcOver);
    }

    static BasicStroke stroke(PlotSeries.Look look, double point) {
        float width = (float) Math.max(0.5, look.width() * point);
        float[] dash = switch (look.dash()) {
            case "--" -> new float[]{4 * width, 2 * width};
            case ":" -> new float[]{width, 2 * width};
            case "-." -> new float[]{6 * width, 2 * width, width, 2 * width};
            default -> new float[]{};
        };
        return dash.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    private void line(PlotSeries.Line line) {
        if (!line.look().dash().isEmpty()) {
            Path2D path = new Path2D.Double();
            boolean open = false;
            for (int i = 0; i < line.x().length; i++) {
                double px = x.at(line.x()[i]);
                double py = y.at(line.y()[i]);
                if (!Double.isFinite(px) || !Double.isFinite(py)) {
                    open = false;
                } else if (open) {
                    path.lineTo(px, py);
                } else {
                    path.moveTo(px, py);
                    open = true;
                }
            }
            pen.draw(path);
        }
        if (!line.marker().isEmpty()) {
            for (int i = 0; i < line.x().length; i++) {
                marker(line.x()[i], line.y()[i], line.size() * point * (line.marker().equals(".") ? 0.5 : 1));
            }
        }
    }

    private void marker(double atX, double atY, double diameter) {
        double px = x.at(atX);
        double py = y.at(atY);
        if (Double.isFinite(px) && Double.isFinite(py)) {
            pen.fill(new Ellipse2D.Double(px - diameter / 2, py - diameter / 2, diameter, diameter));
        }
    }

    private void scatter(PlotSeries.Scatter points) {
        for (int i = 0; i < points.x().length; i++) {
            pen.setColor(Color.decode(points.colors().get(i % points.colors().size())));
            double area = points.sizes()[i % points.sizes().length];
            marker(points.x()[i], points.y()[i], Math.sqrt(Math.max(0, area)) * point);
        }
    }

    private void bars(PlotSeries.Bars bars) {
        for (int i = 0; i < bars.at().length; i++) {
            pen.setColor(Color.decode(bars.colors().get(i % bars.colors().size())));
            double from = bars.start()[i];
            double to = from + bars.length()[i];
            double low = bars.at()[i];
            double high = low + bars.width()[i];
            pen.fill(bars.lying() ? fields.box(from, low, to, high) : fields.box(low, from, high, to));
        }
    }

    private void band(PlotSeries.Band band) {
        Path2D path = new Path2D.Double();
        int n = band.x().length;
        for (int i = 0; i < 2 * n; i++) {
            int k = i < n ? i : 2 * n - 1 - i;
            double px = x.at(band.x()[k]);
            double py = FieldPainter.finite(y.at(i < n ? band.low()[k] : band.high()[k]), frame.getMaxY());
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        if (n > 0) {
            path.closePath();
            pen.fill(path);
        }
    }

    private void polygon(PlotSeries.Polygon polygon) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < polygon.x().length; i++) {
            double px = FieldPainter.finite(x.at(polygon.x()[i]), frame.getMinX());
            double py = FieldPainter.finite(y.at(polygon.y()[i]), frame.getMaxY());
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        if (polygon.x().length > 0) {
            path.closePath();
            pen.fill(path);
        }
    }

    private void errors(PlotSeries.Errors errors) {
        for (int i = 0; i < errors.x().length; i++) {
            double px = errors.x()[i];
            double py = errors.y()[i];
            double low = errors.low()[i];
            double high = errors.high()[i];
            pen.draw(errors.upright()
                    ? new Line2D.Double(x.at(px), y.at(py - low), x.at(px), y.at(py + high))
                    : new Line2D.Double(x.at(px - low), y.at(py), x.at(px + high), y.at(py)));
        }
    }

    private void rule(PlotSeries.Rule rule) {
        double at = rule.upright() ? x.at(rule.at()) : y.at(rule.at());
        pen.draw(rule.upright()
                ? new Line2D.Double(at, frame.getMinY(), at, frame.getMaxY())
                : new Line2D.Double(frame.getMinX(), at, frame.getMaxX(), at));
    }
}

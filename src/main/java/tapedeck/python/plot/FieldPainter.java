package tapedeck.python.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws numbers in rows and columns as colours. */
final class FieldPainter {
    private final Graphics2D pen;
    private final PlotScale x;
    private final PlotScale y;
    private final Rectangle2D frame;
    private final double point;

    FieldPainter(Graphics2D pen, PlotScale x, PlotScale y, Rectangle2D frame, double point) {
        this.pen = pen;
        this.x = x;
        this.y = y;
        this.frame = frame;
        this.point = point;
    }

    /** Bars of a logarithmic axis begin at the frame. */
    Rectangle2D box(double x1, double y1, double x2, double y2) {
        Rectangle2D box = new Rectangle2D.Double();
        box.setFrameFromDiagonal(finite(x.at(x1), frame.getMinX()), finite(y.at(y1), frame.getMaxY()),
                finite(x.at(x2), frame.getMinX()), finite(y.at(y2), frame.getMaxY()));
        return box;
    }

    static double finite(double value, double otherwise) {
        return Double.isFinite(value) ? value : otherwise;
    }

    /** The cell of a row and a column among rows and columns. */
    private Rectangle2D cell(double[] extent, boolean lower, int row, int column, int rows, int columns) {
        int up = lower ? row : rows - 1 - row;
        double bottom = Math.min(extent[2], extent[3]);
        double top = Math.max(extent[2], extent[3]);
        boolean down = extent[2] > extent[3];
        int place = down ? rows - 1 - up : up;
        double width = (extent[1] - extent[0]) / columns;
        double height = (top - bottom) / rows;
        Rectangle2D cell = box(extent[0] + column * width, bottom + place * height, extent[0] + (column + 1) * width,
                bottom + (place + 1) * height);
        cell.setFrame(Math.floor(cell.getX()), Math.floor(cell.getY()), Math.ceil(cell.getWidth()) + 1,
                Math.ceil(cell.getHeight()) + 1);
        return cell;
    }

    void image(PlotSeries.Image image) {
        int rows = image.values().length;
        for (int r = 0; r < rows; r++) {
            double[] row = image.values()[r];
            for (int c = 0; c < row.length; c++) {
                if (Double.isFinite(row[c])) {
                    pen.setColor(color(image, row[c]));
                    pen.fill(cell(image.extent(), image.lower(), r, c, rows, row.length));
                }
            }
        }
    }

    static Color color(PlotSeries.Image image, double value) {
        double span = image.high() - image.low();
        double part = span == 0 ? 0 : Math.clamp((value - image.low()) / span, 0, 1);
        List<String> stops = image.stops();
        double at = part * (stops.size() - 1);
        int i = (int) Math.min(at, stops.size() - 2.0);
        Color a = Color.decode(stops.get(Math.max(0, i)));
        Color b = Color.decode(stops.get(Math.min(i + 1, stops.size() - 1)));
        double t = at - i;
        return new Color(mix(a.getRed(), b.getRed(), t), mix(a.getGreen(), b.getGreen(), t),
                mix(a.getBlue(), b.getBlue(), t));
    }

    private static int mix(int a, int b, double t) {
        return (int) Math.round(a + (b - a) * t);
    }

    void pixels(PlotSeries.Pixels pixels) {
        int rows = pixels.colors().size();
        for (int r = 0; r < rows; r++) {
            List<String> row = pixels.colors().get(r);
            for (int c = 0; c < row.size(); c++) {
                pen.setColor(Color.decode(row.get(c)));
                pen.fill(cell(pixels.extent(), pixels.lower(), r, c, rows, row.size()));
            }
        }
    }

    /** Areas as cells of the level's colour; lines as the edges between cells of different levels. */
    void contours(PlotSeries.Contours contours) {
        PlotSeries.Image heights = contours.heights();
        double[] levels = contours.levels();
        int rows = heights.values().length;
        for (int r = 0; r < rows; r++) {
            double[] row = heights.values()[r];
            for (int c = 0; c < row.length; c++) {
                int level = level(levels, row[c]);
                Rectangle2D cell = cell(heights.extent(), heights.lower(), r, c, rows, row.length);
                if (contours.filled() && level >= 0 && level < levels.length - 1) {
                    pen.setColor(color(heights, (levels[level] + levels[level + 1]) / 2));
                    pen.fill(cell);
                } else if (!contours.filled() && ((c + 1 < row.length && level != level(levels, row[c + 1]))
                        || (r + 1 < rows && level != level(levels, heights.values()[r + 1][c])))) {
                    pen.setColor(color(heights, levels[Math.clamp(level, 0, levels.length - 1)]));
                    pen.fill(new Ellipse2D.Double(cell.getCenterX() - point, cell.getCenterY() - point, 2 * point,
                            2 * point));
                }
            }
        }
    }

    private static int level(double[] levels, double value) {
        int level = -1;
        while (level + 1 < levels.length && value >= levels[level + 1]) {
            level++;
        }
        return levels.length > 1 && value == levels[levels.length - 1] ? levels.length - 2 : level;
    }
}

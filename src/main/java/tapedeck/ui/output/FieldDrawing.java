package tapedeck.ui.output;

import java.util.function.IntFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import tapedeck.python.plot.PlotFrame;
import tapedeck.python.plot.PlotSeries;
import tapedeck.ui.plot.Pen;

/** Draws numbers in rows and columns: as colours, or as lines of equal height. */
final class FieldDrawing {
    private static final int OPAQUE = 0xff000000;

    private final Pen pen;
    private final GraphicsContext g;
    private final PlotFrame frame;

    /** What is done with a box: its left upper corner, width and height. */
    @FunctionalInterface
    interface Box {
        void draw(double x, double y, double width, double height);
    }

    FieldDrawing(Pen pen, PlotFrame frame) {
        this.pen = pen;
        this.frame = frame;
        g = pen.g();
    }

    /** What begins where a logarithmic axis has no place begins at the frame. */
    void box(double x1, double y1, double x2, double y2, Box drawn) {
        double left = finite(frame.x().at(x1), frame.left());
        double right = finite(frame.x().at(x2), frame.left());
        double low = finite(frame.y().at(y1), frame.bottom());
        double high = finite(frame.y().at(y2), frame.bottom());
        drawn.draw(Math.min(left, right), Math.min(low, high), Math.max(1, Math.abs(right - left)),
                Math.abs(high - low));
    }

    private static double finite(double value, double otherwise) {
        return Double.isFinite(value) ? value : otherwise;
    }

    void image(PlotSeries.Image image) {
        cells(image.extent(), image.lower(), image.values().length, columns(image.values()), image.look().alpha(),
                row -> {
                    double[] values = image.values()[row];
                    int[] colors = new int[values.length];
                    for (int c = 0; c < values.length; c++) {
                        colors[c] = Double.isFinite(values[c]) ? image.argb(values[c]) : 0;
                    }
                    return colors;
                });
    }

    void pixels(PlotSeries.Pixels pixels) {
        int columns = pixels.colors().isEmpty() ? 0 : pixels.colors().getFirst().size();
        cells(pixels.extent(), pixels.lower(), pixels.colors().size(), columns, pixels.look().alpha(),
                row -> pixels.colors().get(row).stream().mapToInt(each -> OPAQUE | Integer.decode(each)).toArray());
    }

    private static int columns(double[][] values) {
        return values.length == 0 ? 0 : values[0].length;
    }

    /** A picture of a pixel a cell, pulled to its place without being blurred. */
    private void cells(double[] extent, boolean lower, int rows, int columns, double alpha, IntFunction<int[]> colors) {
        if (rows == 0 || columns == 0) {
            return;
        }
        WritableImage picture = new WritableImage(columns, rows);
        boolean rising = lower != (extent[2] > extent[3]); // a row further on has larger numbers
        boolean fromAbove = rising != isUpwards();
        for (int r = 0; r < rows; r++) {
            int[] row = colors.apply(r);
            int y = fromAbove ? r : rows - 1 - r;
            for (int c = 0; c < row.length && c < columns; c++) {
                picture.getPixelWriter().setArgb(c, y, row[c]);
            }
        }
        g.save();
        g.setGlobalAlpha(Math.clamp(alpha, 0, 1));
        g.setImageSmoothing(false);
        box(extent[0], extent[2], extent[1], extent[3], (x, y, w, h) -> g.drawImage(picture, x, y, w, h));
        g.restore();
    }

    /** Whether larger numbers lie above. */
    private boolean isUpwards() {
        return (frame.y().start() > frame.y().end()) == (frame.y().first() < frame.y().last());
    }

    void contours(PlotSeries.Contours contours, double width) {
        PlotSeries.Image heights = contours.heights();
        double[] levels = contours.levels();
        if (contours.filled()) {
            cells(heights.extent(), heights.lower(), heights.values().length, columns(heights.values()),
                    contours.look().alpha(), row -> filled(heights, levels, heights.values()[row]));
            return;
        }
        g.setLineWidth(width);
        for (double level : levels) {
            int argb = heights.argb(level);
            g.setStroke(Tint.of(pen, String.format(java.util.Locale.ROOT, "#%06x", argb & ~OPAQUE),
                    contours.look().alpha()));
            lines(heights, level);
        }
    }

    private static int[] filled(PlotSeries.Image heights, double[] levels, double[] row) {
        int[] colors = new int[row.length];
        for (int c = 0; c < row.length; c++) {
            for (int i = 0; i + 1 < levels.length; i++) {
                if (row[c] >= levels[i] && row[c] <= levels[i + 1]) {
                    colors[c] = heights.argb((levels[i] + levels[i + 1]) / 2);
                }
            }
        }
        return colors;
    }

    /** Marching squares: between the middles of four cells a line joins the sides that the level crosses. */
    private void lines(PlotSeries.Image heights, double level) {
        double[][] z = heights.values();
        int columns = columns(z);
        for (int r = 0; r + 1 < z.length; r++) {
            for (int c = 0; c + 1 < columns; c++) {
                double[] at = new double[8];
                int found = 0;
                found = cross(heights, level, r, c, r, c + 1, at, found);
                found = cross(heights, level, r, c + 1, r + 1, c + 1, at, found);
                found = cross(heights, level, r + 1, c + 1, r + 1, c, at, found);
                found = cross(heights, level, r + 1, c, r, c, at, found);
                for (int i = 0; i + 1 < found; i += 2) {
                    g.strokeLine(at[2 * i], at[2 * i + 1], at[2 * i + 2], at[2 * i + 3]);
                }
            }
        }
    }

    private int cross(PlotSeries.Image heights, double level, int r1, int c1, int r2, int c2, double[] at, int found) {
        double a = heights.values()[r1][c1] - level;
        double b = heights.values()[r2][c2] - level;
        if (!Double.isFinite(a) || !Double.isFinite(b) || a < 0 == b < 0) {
            return found;
        }
        double share = a / (a - b);
        at[2 * found] = frame.x().at(middle(heights.extent()[0], heights.extent()[1], c1 + share * (c2 - c1),
                columns(heights.values())));
        double row = r1 + share * (r2 - r1);
        int rows = heights.values().length;
        double low = heights.extent()[2];
        double high = heights.extent()[3];
        at[2 * found + 1] = frame.y().at(heights.lower() ? middle(low, high, row, rows) : middle(high, low, row, rows));
        return found + 1;
    }

    /** The middle of cell {@code i}. */
    private static double middle(double start, double end, double i, int n) {
        return start + (i + 0.5) * (end - start) / n;
    }
}

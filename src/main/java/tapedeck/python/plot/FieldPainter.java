package tapedeck.python.plot;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleToIntFunction;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/** Draws numbers in rows and columns: as colours, or as lines of equal height. */
final class FieldPainter {
    private static final int OPAQUE = 0xff000000;

    private final PlotPen pen;
    private final AxesMap frame;

    FieldPainter(PlotPen pen, AxesMap frame) {
        this.pen = pen;
        this.frame = frame;
    }

    /** An operation on a box: its left upper corner, width and height. */
    @FunctionalInterface
    interface Box {
        void draw(double x, double y, double width, double height);
    }

    /** Draws a box, which begins at the frame where a logarithmic axis has no place for its beginning. */
    void box(double x1, double y1, double x2, double y2, Box drawn) {
        double left = finite(frame.x().anywhere(x1), frame.left());
        double right = finite(frame.x().anywhere(x2), frame.left());
        double low = finite(frame.y().anywhere(y1), frame.bottom());
        double high = finite(frame.y().anywhere(y2), frame.bottom());
        drawn.draw(Math.min(left, right), Math.min(low, high), Math.max(1, Math.abs(right - left)),
                Math.abs(high - low));
    }

    private static double finite(double value, double otherwise) {
        return Double.isFinite(value) ? value : otherwise;
    }

    void image(PlotSeries.Image image) {
        cells(image, image.look().alpha(), value -> Double.isFinite(value) ? image.argb(value) : 0);
    }

    private void cells(PlotSeries.Image image, double alpha, DoubleToIntFunction color) {
        int[][] colors = Arrays.stream(image.values()).map(row -> Arrays.stream(row).mapToInt(color).toArray())
                .toArray(int[][]::new);
        cells(image.extent(), image.lower(), alpha, colors);
    }

    void pixels(PlotSeries.Pixels pixels) {
        int[][] colors = pixels.colors().stream()
                .map(row -> row.stream().mapToInt(each -> OPAQUE | Integer.decode(each)).toArray())
                .toArray(int[][]::new);
        cells(pixels.extent(), pixels.lower(), pixels.look().alpha(), colors);
    }

    private static int columns(double[][] values) {
        return values.length == 0 ? 0 : values[0].length;
    }

    private void cells(double[] extent, boolean lower, double alpha, int[][] rows) {
        if (rows.length == 0 || rows[0].length == 0) {
            return;
        }
        boolean rising = lower != (extent[2] > extent[3]); // a row further on has larger numbers
        boolean fromAbove = rising != isUpwards();
        int[][] down = fromAbove ? rows : List.of(rows).reversed().toArray(int[][]::new);
        box(extent[0], extent[2], extent[1], extent[3], (x, y, w, h) -> pen.cells(down, x, y, w, h, alpha));
    }

    /** Returns whether larger numbers lie above. */
    private boolean isUpwards() {
        return frame.y().from() > frame.y().to();
    }

    void contours(PlotSeries.Contours contours) {
        PlotSeries.Image heights = contours.heights();
        double[] levels = contours.levels();
        if (contours.filled()) {
            cells(heights, contours.look().alpha(), value -> filled(heights, levels, value));
            return;
        }
        for (double level : levels) {
            pen.colour(PlotColour.script(heights.argb(level) & ~OPAQUE).clear(contours.look().alpha()));
            lines(heights, level);
        }
    }

    private static int filled(PlotSeries.Image heights, double[] levels, double value) {
        int color = 0;
        for (int i = 0; i + 1 < levels.length; i++) {
            if (value >= levels[i] && value <= levels[i + 1]) {
                color = heights.argb((levels[i] + levels[i + 1]) / 2);
            }
        }
        return color;
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
                    pen.line(at[2 * i], at[2 * i + 1], at[2 * i + 2], at[2 * i + 3]);
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
        at[2 * found] = frame.x().anywhere(middle(heights.extent()[0], heights.extent()[1], c1 + share * (c2 - c1),
                columns(heights.values())));
        double row = r1 + share * (r2 - r1);
        int rows = heights.values().length;
        double low = heights.extent()[2];
        double high = heights.extent()[3];
        at[2 * found + 1] = frame.y()
                .anywhere(heights.lower() ? middle(low, high, row, rows) : middle(high, low, row, rows));
        return found + 1;
    }

    /** The middle of cell {@code i}. */
    private static double middle(double start, double end, double i, int n) {
        return start + (i + 0.5) * (end - start) / n;
    }
}

package tapedeck.view.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.surface.LossGrid;

/**
 * The ground of a map of losses: coloured bands, and the lines between them; hatched where the loss is no finite number. Between the
 * points of the grid the loss is smooth, on the scale's own measure. Immutable.
 *
 * @param scale of the colours
 * @param smooth the grid with points between its own
 * @param lines between the bands, each of points (x, y) one after the other, in columns and rows of the grid from below
 */
public record PlaneGround(LossGrid grid, LossScale scale, SmoothGrid smooth, List<double[]> lines) {
    public PlaneGround {
        lines = List.copyOf(lines);
    }

    /** The ground of a grid. */
    public static PlaneGround of(LossGrid grid) {
        LossScale scale = LossScale.of(grid.losses());
        SmoothGrid smooth = SmoothGrid.of(Arrays.stream(grid.losses()).map(scale::measure).toArray(), grid.columns());
        List<double[]> lines = IntStream.range(1, LossColours.BANDS).boxed()
                .flatMap(k -> Contours.of(smooth.values(), smooth.columns(), LossColours.edge(k)).stream())
                .map(line -> Arrays.stream(line).map(each -> each / smooth.times()).toArray()).toList();
        return new PlaneGround(grid, scale, smooth, lines);
    }

    /** The colours of so many pixels, ARGB, in rows from above. */
    public int[][] pixels(int width, int height) {
        double[] shares = smooth.values();
        int columns = smooth.columns();
        int[][] pixels = new int[height][width];
        for (int y = 0; y < height; y++) {
            double row = (1 - (y + 0.5) / height) * (smooth.rows() - 1);
            int r = Math.min((int) row, smooth.rows() - 2);
            double up = row - r;
            for (int x = 0; x < width; x++) {
                double column = (x + 0.5) / width * (columns - 1);
                int c = Math.min((int) column, columns - 2);
                double across = column - c;
                int at = r * columns + c;
                double below = shares[at] + across * (shares[at + 1] - shares[at]);
                double above = shares[at + columns] + across * (shares[at + columns + 1] - shares[at + columns]);
                double share = below + up * (above - below);
                pixels[y][x] = Double.isNaN(share) ? LossColours.notFinite(x, y) : LossColours.banded(share);
            }
        }
        return pixels;
    }

    /** About the loss at a place in the plane, between points on the scale's own measure; NaN where it is no finite number. */
    public double loss(double x, double y) {
        LossGrid.Extent extent = grid.extent();
        double column = Math.clamp((x - extent.left()) / extent.width(), 0, 1) * (grid.columns() - 1);
        double row = Math.clamp((y - extent.bottom()) / extent.height(), 0, 1) * (grid.rows() - 1);
        int c = Math.min((int) column, grid.columns() - 2);
        int r = Math.min((int) row, grid.rows() - 2);
        double below = between(grid.at(c, r), grid.at(c + 1, r), column - c);
        double above = between(grid.at(c, r + 1), grid.at(c + 1, r + 1), column - c);
        double loss = between(below, above, row - r);
        return Double.isFinite(loss) ? loss : Double.NaN;
    }

    private double between(double one, double other, double share) {
        return scale.log() && one > 0 && other > 0
                ? Math.exp(Math.log(one) + share * (Math.log(other) - Math.log(one)))
                : one + share * (other - one);
    }

    /** Returns whether there is a point at which the loss is no finite number. */
    public boolean hasHoles() {
        return Arrays.stream(grid.losses()).anyMatch(each -> !Double.isFinite(each));
    }
}

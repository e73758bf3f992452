package tapedeck.surface;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

/**
 * The loss at the points of a grid in a plane, worked out from coarse to fine: a finer one has the points of the coarser. Immutable.
 *
 * @param extent where it lies
 * @param columns how many points lie side by side, at least 2
 * @param rows how many lie above each other, at least 2
 * @param losses in rows from below, each from the left; NaN or infinite where the loss is
 */
@SuppressWarnings("ArrayRecordComponent") // thousands; not written after the making
public record LossGrid(Extent extent, int columns, int rows, double[] losses) {
    /** The points along each side of the coarsest that is drawn, and of the finest. */
    public static final int COARSEST = 17;
    public static final int FINEST = 129;

    /** A box in the plane. */
    public record Extent(double left, double bottom, double right, double top) {
        public double width() {
            return right - left;
        }

        public double height() {
            return top - bottom;
        }

        public boolean contains(double x, double y) {
            return x >= left && x <= right && y >= bottom && y <= top;
        }
    }

    /**
     * Works it out from nothing.
     *
     * @param loss is not asked twice for a point
     * @param cancelled asked between two points
     * @throws CancellationException if {@code cancelled} says so
     */
    public static LossGrid of(Plane plane, Extent extent, int columns, int rows, ToDoubleFunction<double[]> loss,
            BooleanSupplier cancelled) {
        double[] losses = new double[columns * rows];
        LossGrid grid = new LossGrid(extent, columns, rows, losses);
        double[] point = new double[plane.middle().length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                losses[r * columns + c] = grid.loss(plane, c, r, point, loss, cancelled);
            }
        }
        return grid;
    }

    /** The one of twice as many steps each way, as {@link #of}; the points that it has are not worked out again. */
    public LossGrid refined(Plane plane, ToDoubleFunction<double[]> loss, BooleanSupplier cancelled) {
        int finerColumns = 2 * columns - 1;
        int finerRows = 2 * rows - 1;
        double[] finer = new double[finerColumns * finerRows];
        LossGrid grid = new LossGrid(extent, finerColumns, finerRows, finer);
        double[] point = new double[plane.middle().length];
        for (int r = 0; r < finerRows; r++) {
            for (int c = 0; c < finerColumns; c++) {
                finer[r * finerColumns + c] = r % 2 == 0 && c % 2 == 0
                        ? losses[r / 2 * columns + c / 2]
                        : grid.loss(plane, c, r, point, loss, cancelled);
            }
        }
        return grid;
    }

    private double loss(Plane plane, int column, int row, double[] point, ToDoubleFunction<double[]> loss,
            BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        plane.write(x(column), y(row), point);
        return loss.applyAsDouble(point);
    }

    /** The place of a column. */
    public double x(int column) {
        return column == columns - 1 ? extent.right : extent.left + column * (extent.width() / (columns - 1));
    }

    /** The place of a row. */
    public double y(int row) {
        return row == rows - 1 ? extent.top : extent.bottom + row * (extent.height() / (rows - 1));
    }

    public double at(int column, int row) {
        return losses[row * columns + column];
    }
}

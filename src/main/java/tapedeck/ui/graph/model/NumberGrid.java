package tapedeck.ui.graph.model;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * The rows and columns in which a tensor of few numbers shows them, in row-major order: a short vector as a column, a matrix as it
 * is, a longer vector in rows of up to four.
 *
 * @param rows from 1
 * @param columns from 1
 */
public record NumberGrid(int rows, int columns) {
    /** A tensor of more numbers is a picture. */
    public static final int MOST = 16;
    private static final int LONGEST = 4;

    /** The grid of that shape; null of none, or of more than {@link #MOST} numbers. */
    public static @Nullable NumberGrid of(Shape shape) {
        int n = shape.numel();
        if (n == 0 || n > MOST) {
            return null;
        }
        int across = shape.dim() == 0 ? 1 : shape.size(shape.dim() - 1);
        boolean line = IntStream.range(0, shape.dim()).filter(i -> shape.size(i) > 1).count() <= 1;
        if (!line) {
            return new NumberGrid(n / across, across);
        }
        boolean column = across == 1 || shape.dim() == 1;
        if (n <= LONGEST) {
            return column ? new NumberGrid(n, 1) : new NumberGrid(1, n);
        }
        int columns = IntStream.iterate(LONGEST, each -> each - 1).filter(each -> n % each == 0).findFirst()
                .orElseThrow();
        return new NumberGrid(n / columns, columns);
    }

    /** Returns whether it is one number. */
    public boolean isNumber() { return rows * columns == 1; }

    /** Returns whether the gradients stand below the numbers, and not beside them. */
    public boolean isStacked() {
        return columns > 1;
    }

    /** Returns whether it is a single row of several numbers, which needs no label: the gradient is below it. */
    public boolean isFlat() {
        return rows == 1 && columns > 1;
    }

    /** How many characters have room in a cell: the more columns, the fewer. */
    public int characters() {
        return columns > LONGEST ? 4 : columns > 2 ? 5 : 6;
    }

    /** The same numbers, or gradients, in this grid. */
    public NdArray arrange(NdArray array) {
        return NdArray.of(array.toArray(), rows, columns);
    }
}

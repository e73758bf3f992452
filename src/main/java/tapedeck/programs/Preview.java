package tapedeck.programs;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.data.Source;

/** A small picture of rows to learn from, drawn from the rows themselves. Immutable by agreement, for any thread. */
public sealed interface Preview {
    /** Returns the picture of what {@code source} has. Slow: it makes the rows, or reads their numbers. */
    static Preview of(Source source) {
        return PreviewMaker.of(source);
    }

    /** Rows as points. */
    record Points(List<Point> points) implements Preview {}

    /**
     * One row.
     *
     * @param x from 0, the left, to 1
     * @param y from 0, the bottom, to 1
     * @param type its class; 0 where a number is learned
     */
    record Point(double x, double y, int type) {}

    /**
     * A number that is learned over two inputs.
     *
     * @param shares in the largest, from -1 to 1; the first row is the top. NaN where no row is
     */
    record Plane(NdArray shares) implements Preview {}

    /**
     * One row whose inputs are a square of pixels.
     *
     * @param shares from 0, the ground, to 1; the first row is the top
     */
    record Pixels(NdArray shares) implements Preview {}

    /**
     * The classes of rows in their order.
     *
     * @param neutral the class of which there is nothing to say, or {@link Source#NONE}
     */
    record Sequence(List<Integer> classes, int neutral) implements Preview {}
}

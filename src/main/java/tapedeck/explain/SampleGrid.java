package tapedeck.explain;

import java.util.Arrays;
import tapedeck.array.NdArray;
import tapedeck.tape.TensorState.Sampling;

/**
 * A sample of a tensor's elements on a grid, each where it is in all of the tensor: one behind the other they would be drawn as stripes
 * that the tensor does not have.
 */
public final class SampleGrid {
    private static final int ROWS = 16;
    private static final int COLUMNS = 32;
    /** Elements for each cell, so that hardly any has none. */
    private static final int EACH = 2;

    private SampleGrid() {}

    /** Returns a grid of two dimensions; {@code sample} itself where it is not that of {@code sampling}. */
    public static NdArray of(Sampling sampling, NdArray sample) {
        long all = sampling.shape().numel();
        long every = sampling.every();
        int dim = sampling.shape().dim();
        if (every < 1 || dim < 2 || sample.numel() != (all + every - 1) / every) {
            return sample;
        }
        long wide = sampling.shape().size(dim - 1);
        long high = all / wide;
        int rows = (int) Math.min(high, ROWS);
        int columns = (int) Math.min(wide, COLUMNS);
        while ((long) rows * columns * EACH > sample.numel() && rows * columns > 1) {
            if (columns >= rows) {
                columns = (columns + 1) / 2;
            } else {
                rows = (rows + 1) / 2;
            }
        }
        return fill(sample.toArray(), every, high, wide, rows, columns);
    }

    /** Has each cell show the element nearest to its middle; one that has none what the cell before shows. */
    private static NdArray fill(double[] sample, long every, long high, long wide, int rows, int columns) {
        double[] values = new double[rows * columns];
        double[] distances = new double[rows * columns];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int i = 0; i < sample.length; i++) {
            long element = i * every;
            double row = (Math.floorDiv(element, wide) + 0.5) * rows / high;
            double column = (element % wide + 0.5) * columns / wide;
            int cell = ((int) row) * columns + (int) column;
            double distance = Math.abs(row - Math.floor(row) - 0.5) + Math.abs(column - Math.floor(column) - 0.5);
            if (distance < distances[cell] || !Double.isFinite(sample[i])) {
                distances[cell] = Double.isFinite(sample[i]) ? distance : -1;
                values[cell] = sample[i];
            }
        }
        for (int cell = 1; cell < values.length; cell++) {
            values[cell] = distances[cell] == Double.POSITIVE_INFINITY ? values[cell - 1] : values[cell];
        }
        return NdArray.of(values, rows, columns);
    }
}

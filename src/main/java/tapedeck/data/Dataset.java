package tapedeck.data;

import java.util.Arrays;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * Rows of inputs with their targets. Immutable by agreement: nobody writes into the arrays.
 *
 * @param inputs shape (rows, input size)
 * @param targets shape (rows, output size)
 */
public record Dataset(NdArray inputs, NdArray targets) {
    /** Two parts of a dataset. */
    public record Split(Dataset train, Dataset test) {}

    /** The number of rows. */
    public int size() {
        return inputs.shape().size(0);
    }

    /** Some rows, copied, in the order given. */
    public Dataset rows(int... indices) {
        return new Dataset(gather(inputs, indices), gather(targets, indices));
    }

    /** The same rows with one column of their targets alone. */
    public Dataset withTargetColumn(int column) {
        NdArray chosen = NdArray.empty(Shape.of(size(), 1));
        for (int row = 0; row < size(); row++) {
            chosen.values()[row] = targets.get(row, column);
        }
        return new Dataset(inputs, chosen);
    }

    private static NdArray gather(NdArray from, int[] indices) {
        int width = from.shape().size(1);
        NdArray result = NdArray.empty(Shape.of(indices.length, width));
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(from.values(), from.offset() + indices[i] * width, result.values(), i * width, width);
        }
        return result;
    }

    /**
     * Splits at random.
     *
     * @param trainShare of the rows for training, between 0 and 1
     */
    public Split split(double trainShare, Generator generator) {
        int[] order = generator.randperm(size());
        int train = (int) Math.round(size() * trainShare);
        return new Split(rows(Arrays.copyOfRange(order, 0, train)), rows(Arrays.copyOfRange(order, train, size())));
    }
}

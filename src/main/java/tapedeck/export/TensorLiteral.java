package tapedeck.export;

import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.text.Python;

/** Numbers as a line of PyTorch that makes them again, bit for bit. */
public final class TensorLiteral {
    private TensorLiteral() {}

    /**
     * {@code torch.tensor([[1, 2], [3, 4]], dtype=torch.float64)}.
     *
     * @param type that the numbers are of
     */
    public static String of(NdArray array, DType type) {
        StringBuilder text = new StringBuilder();
        write(array.toArray(), array.shape().toArray(), 0, 0, text);
        return Python.torch("tensor", text.toString(), "dtype=torch." + type.word());
    }

    /** Returns the place after what was written. */
    private static int write(double[] values, int[] sizes, int dim, int from, StringBuilder to) {
        if (dim == sizes.length) {
            to.append(Python.number(values[from]));
            return from + 1;
        }
        to.append('[');
        int at = from;
        for (int i = 0; i < sizes[dim]; i++) {
            to.append(i == 0 ? "" : ", ");
            at = write(values, sizes, dim + 1, at, to);
        }
        to.append(']');
        return at;
    }
}

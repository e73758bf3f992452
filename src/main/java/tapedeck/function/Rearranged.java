package tapedeck.function;

import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.SliceViews;

/** Copies with the elements in another order, or without some. */
final class Rearranged {
    private Rearranged() {}

    /** The marked dimensions backwards. */
    static NdArray flip(NdArray x, boolean[] dims) {
        NdArray result = x.copy();
        for (int d = 0; d < dims.length; d++) {
            int n = dims[d] ? x.shape().size(d) : 0;
            NdArray from = n > 1 ? result.copy() : result;
            for (int i = 0; n > 1 && i < n; i++) {
                SliceViews.select(result, d, i).write(SliceViews.select(from, d, n - 1 - i));
            }
        }
        return result;
    }

    /** Moved by {@code shift} along a dimension, round. */
    static NdArray roll(NdArray x, int dim, int shift) {
        int n = x.dim() == 0 ? 1 : x.shape().size(dim);
        int by = n == 0 ? 0 : Math.floorMod(shift, n);
        if (by == 0) {
            return x.copy();
        }
        NdArray result = NdArray.empty(x.shape());
        SliceViews.slice(result, dim, 0, by, 1).write(SliceViews.slice(x, dim, n - by, by, 1));
        SliceViews.slice(result, dim, by, n - by, 1).write(SliceViews.slice(x, dim, 0, n - by, 1));
        return result;
    }

    /**
     * The lower or upper triangle of matrices, elsewhere 0.
     *
     * @throws EngineException with PyTorch's text if there is no matrix
     */
    static NdArray triangle(NdArray x, int offset, boolean lower) {
        if (x.dim() < 2) {
            throw new EngineException(
                    (lower ? "tril" : "triu") + ": input tensor must have at least 2 dimensions");
        }
        Shape shape = x.shape();
        NdArray result = x.copy();
        int columns = shape.size(-1);
        for (int i = 0; i < shape.numel(); i++) {
            int column = i % columns;
            int row = i / columns % shape.size(-2);
            boolean kept = lower ? column - row <= offset : column - row >= offset;
            result.values()[result.offset() + i] = kept ? result.values()[result.offset() + i] : 0;
        }
        return result;
    }
}

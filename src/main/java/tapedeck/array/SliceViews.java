package tapedeck.array;

import java.util.Arrays;

/** Views of a part of an array: one place of a dimension, every so many, a diagonal, sliding windows. */
public final class SliceViews {
    private SliceViews() {}

    /** Returns what lies at {@code index}, from 0, of dimension {@code dim}, without that dimension. */
    public static NdArray select(NdArray a, int dim, int index) {
        int d = a.shape.wrap(dim);
        return Views.view(a, a.offset + index * a.strides[d], without(a.shape.sizes(), d), without(a.strides, d));
    }

    /** {@code length} places of dimension {@code dim}, from {@code start}, {@code step} apart. */
    public static NdArray slice(NdArray a, int dim, int start, int length, int step) {
        int d = a.shape.wrap(dim);
        int[] sizes = a.shape.toArray();
        int[] strides = a.strides.clone();
        sizes[d] = length;
        strides[d] *= step;
        return Views.view(a, a.offset + start * a.strides[d], sizes, strides);
    }

    /**
     * The places {@code (i, i + offset)} of two dimensions, as the last dimension in their stead.
     *
     * @throws EngineException with PyTorch's text if both are the same
     */
    public static NdArray diagonal(NdArray a, int offset, int dim1, int dim2) {
        int d1 = a.shape.wrap(dim1);
        int d2 = a.shape.wrap(dim2);
        if (d1 == d2) {
            throw new EngineException("diagonal dimensions cannot be identical " + dim1 + ", " + dim2);
        }
        int rows = a.shape.sizes()[d1] - Math.max(-offset, 0);
        int columns = a.shape.sizes()[d2] - Math.max(offset, 0);
        int length = Math.max(Math.min(rows, columns), 0);
        int from = length == 0
                ? a.offset
                : a.offset + (offset < 0 ? -offset * a.strides[d1] : offset * a.strides[d2]);
        int[] sizes = with(without(without(a.shape.sizes(), Math.max(d1, d2)), Math.min(d1, d2)), length);
        int[] strides = with(without(without(a.strides, Math.max(d1, d2)), Math.min(d1, d2)),
                a.strides[d1] + a.strides[d2]);
        return Views.view(a, from, sizes, strides);
    }

    /**
     * Windows of {@code size} places of dimension {@code dim}, {@code step} apart; a window's places are a new last dimension.
     *
     * @throws EngineException with PyTorch's text if none fits
     */
    public static NdArray windows(NdArray a, int dim, int size, int step) {
        int d = a.shape.wrap(dim);
        int there = a.dim() == 0 ? 1 : a.shape.sizes()[d];
        if (size > there) {
            throw new EngineException("maximum size for tensor at dimension " + d + " is " + there + " but size is "
                    + size);
        }
        if (step <= 0) {
            throw new EngineException("step is " + step + " but must be > 0");
        }
        if (a.dim() == 0) {
            return Views.view(a, a.offset, new int[]{size}, new int[]{1});
        }
        int[] sizes = with(a.shape.sizes(), size);
        int[] strides = with(a.strides, a.strides[d]);
        sizes[d] = (there - size) / step + 1;
        strides[d] *= step;
        return Views.view(a, a.offset, sizes, strides);
    }

    private static int[] without(int[] values, int at) {
        int[] result = new int[values.length - 1];
        System.arraycopy(values, 0, result, 0, at);
        System.arraycopy(values, at + 1, result, at, result.length - at);
        return result;
    }

    private static int[] with(int[] values, int last) {
        int[] result = Arrays.copyOf(values, values.length + 1);
        result[values.length] = last;
        return result;
    }
}

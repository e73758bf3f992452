package tapedeck.array;

import java.util.Arrays;

/** Walks arrays that do not lie in row-major order. The innermost dimension is a plain loop. */
final class Strided {
    private Strided() {}

    /** Writes the elements of {@code from} in row-major order into {@code to}, starting at {@code at}. */
    static void copy(NdArray from, double[] to, int at) {
        if (from.contiguous) {
            System.arraycopy(from.storage.values, from.offset, to, at, from.numel());
        } else if (from.numel() > 0) {
            copy(from.storage.values, from.offset, from.strides, to, at, from.shape.rowMajorStrides(),
                    from.shape.sizes(), 0);
        }
    }

    /** Writes the elements of {@code from} over those of {@code to}, an array of the same shape. */
    static void assign(NdArray to, NdArray from) {
        if (to.contiguous && from.contiguous) {
            System.arraycopy(from.storage.values, from.offset, to.storage.values, to.offset, to.numel());
        } else if (to.numel() > 0) {
            copy(from.storage.values, from.offset, from.strides, to.storage.values, to.offset, to.strides,
                    to.shape.sizes(), 0);
        }
    }

    private static void copy(double[] from, int at, int[] strides, double[] to, int toAt, int[] toStrides, int[] sizes,
            int d) {
        if (d == sizes.length) {
            to[toAt] = from[at];
            return;
        }
        int n = sizes[d];
        int step = strides[d];
        int toStep = toStrides[d];
        if (d == sizes.length - 1 && step == 1 && toStep == 1) {
            System.arraycopy(from, at, to, toAt, n);
            return;
        }
        if (d == sizes.length - 1 && step == 0 && toStep == 1) {
            Arrays.fill(to, toAt, toAt + n, from[at]);
            return;
        }
        if (d == sizes.length - 1) {
            for (int i = 0; i < n; i++) {
                to[toAt + i * toStep] = from[at + i * step];
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            copy(from, at + i * step, strides, to, toAt + i * toStep, toStrides, sizes, d + 1);
        }
    }
}

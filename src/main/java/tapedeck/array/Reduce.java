package tapedeck.array;

import java.util.Arrays;

/** Sums over all elements and over dimensions, each in one fixed order, so that a sum is the same to the last bit every time. */
public final class Reduce {
    /** So many numbers lie in the second cache, where a column is read as quickly as a row. */
    private static final int SECOND_CACHE = 1 << 15;

    private Reduce() {}

    /** The sum of {@code n} neighbours: eight running sums, added pairwise at the end. */
    static double sum(double[] x, int at, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = at;
        int end = at + n;
        for (; i <= end - 8; i += 8) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
            s4 += x[i + 4];
            s5 += x[i + 5];
            s6 += x[i + 6];
            s7 += x[i + 7];
        }
        double tail = 0;
        for (; i < end; i++) {
            tail += x[i];
        }
        return (((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7))) + tail;
    }

    /** The sum of all elements, shape (). */
    public static NdArray sum(NdArray x) {
        NdArray from = x.contiguous();
        return NdArray.scalar(sum(from.storage.values, from.offset, from.numel()));
    }

    /** The sum over dimension {@code dim}, which stays with size 1. */
    public static NdArray sum(NdArray x, int dim) {
        NdArray from = x.contiguous();
        int[] sizes = x.shape.toArray();
        int outer = 1;
        for (int d = 0; d < dim; d++) {
            outer *= sizes[d];
        }
        int n = sizes[dim];
        sizes[dim] = 1;
        NdArray result = NdArray.zeros(Shape.owning(sizes));
        if (from.numel() == 0) {
            return result;
        }
        int inner = result.numel() / outer;
        double[] values = from.storage.values;
        double[] out = result.storage.values;
        for (int o = 0; o < outer; o++) {
            int at = from.offset + o * n * inner;
            if (inner == 1) {
                out[o] = sum(values, at, n);
            } else {
                MatrixView sum = new MatrixView(out, o * inner, 0, 1, n, inner);
                RowAdd add = n * inner <= SECOND_CACHE ? KernelChoice.BEST.sum() : KernelChoice.BEST.add();
                add.run(sum, new MatrixView(values, at, inner, 1, n, inner), sum);
            }
        }
        return result;
    }

    /** The sum of all elements, shape (), as one of type {@code type} is added up; float32 as PyTorch does it. */
    public static NdArray sum(NdArray x, DType type) {
        if (type != DType.FLOAT32) {
            return sum(x);
        }
        boolean[] all = new boolean[x.dim()];
        Arrays.fill(all, true);
        return Views.reshape(FloatSum.sum(x, all));
    }

    /** The sums over the dimensions that are marked, which stay with size 1; float32 is added up as PyTorch does it. */
    public static NdArray sum(NdArray x, boolean[] reduced, DType type) {
        if (type == DType.FLOAT32) {
            return FloatSum.sum(x, reduced);
        }
        NdArray result = x;
        for (int d = 0; d < reduced.length; d++) {
            result = reduced[d] ? sum(result, d) : result;
        }
        return result == x ? x.copy() : result;
    }

    /** The same as {@link #sumTo(NdArray, Shape)}; float32 is added up as PyTorch does it. */
    public static NdArray sumTo(NdArray x, Shape shape, DType type) {
        if (type != DType.FLOAT32 || x.shape.equals(shape)) {
            return sumTo(x, shape);
        }
        boolean[] reduced = new boolean[x.dim()];
        int added = x.dim() - shape.dim();
        for (int d = 0; d < reduced.length; d++) {
            reduced[d] = d < added || shape.sizes()[d - added] == 1;
        }
        return Views.reshape(FloatSum.sum(x, reduced), shape.sizes());
    }

    /** The sum over every dimension along which {@code shape} was broadcast to {@code x}: what undoes a broadcast in backward. */
    public static NdArray sumTo(NdArray x, Shape shape) {
        if (x.shape.equals(shape)) {
            return x;
        }
        if (shape.numel() == 1) {
            return Views.reshape(sum(x), shape.sizes());
        }
        NdArray result = x;
        int added = x.dim() - shape.dim();
        for (int d = 0; d < x.dim(); d++) {
            int size = d < added ? 1 : shape.sizes()[d - added];
            if (size == 1 && result.shape.sizes()[d] != 1) {
                result = sum(result, d);
            }
        }
        return Views.reshape(result, shape.sizes());
    }
}

package tapedeck.function;

import tapedeck.array.DimensionLoops;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** The product of a lane, and what each of its elements is multiplied by in it. */
final class LaneProducts {
    private LaneProducts() {}

    static double of(double[] x, int at, int n) {
        double product = 1;
        for (int i = 0; i < n; i++) {
            product *= x[at + i];
        }
        return product;
    }

    /** The product of the others, for each element; where there is no 0 as product / x, as PyTorch does. */
    static NdArray others(NdArray x, int dim) {
        boolean anyZero = false;
        for (double value : x.toArray()) {
            anyZero |= value == 0;
        }
        return DimensionLoops.scan(x, dim, anyZero ? LaneProducts::exclusive : LaneProducts::quotients);
    }

    private static void quotients(double[] x, int at, double[] y, int to, int step, int n) {
        double product = 1;
        for (int i = 0; i < n; i++) {
            product *= x[at + i * step];
        }
        for (int i = 0; i < n; i++) {
            y[to + i * step] = product / x[at + i * step];
        }
    }

    private static void exclusive(double[] x, int at, double[] y, int to, int step, int n) {
        double before = 1;
        for (int i = 0; i < n; i++) {
            y[to + i * step] = before;
            before *= x[at + i * step];
        }
        double after = 1;
        for (int i = n - 1; i >= 0; i--) {
            y[to + i * step] *= after;
            after *= x[at + i * step];
        }
    }

    /** {@code x} as one lane. */
    static NdArray flat(NdArray x) {
        return tapedeck.array.Views.reshape(x, Shape.of(x.numel()).toArray());
    }
}

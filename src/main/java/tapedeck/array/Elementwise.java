package tapedeck.array;

import java.util.Arrays;

/** Applies loops to whole arrays, with broadcasting. */
public final class Elementwise {
    /** A broadcast number is repeated into a run of this length, so that one loop serves every case. */
    private static final int RUN = 256;

    private Elementwise() {}

    /** {@code f} of every element. */
    public static NdArray apply(Loop1 f, NdArray x) {
        NdArray from = x.contiguous();
        NdArray result = NdArray.empty(x.shape);
        f.run(from.storage.values, from.offset, result.storage.values, 0, x.numel());
        return result;
    }

    /**
     * {@code a + b}, broadcast.
     *
     * @throws EngineException with PyTorch's text if the shapes do not fit
     */
    public static NdArray add(NdArray a, NdArray b) {
        return apply((x, xo, y, yo, z, zo, n) -> {
            for (int i = 0; i < n; i++) {
                z[zo + i] = x[xo + i] + y[yo + i];
            }
        }, a, b);
    }

    /**
     * {@code f} of every pair of elements, broadcast.
     *
     * @throws EngineException with PyTorch's text if the shapes do not fit
     */
    public static NdArray apply(Loop2 f, NdArray a, NdArray b) {
        Shape shape = Shape.broadcast(a.shape, b.shape);
        NdArray x = a.contiguous();
        NdArray y = b.contiguous();
        NdArray result = NdArray.empty(shape);
        double[] out = result.storage.values;
        int n = shape.numel();
        if (x.numel() == n && y.numel() == n) {
            f.run(x.storage.values, x.offset, y.storage.values, y.offset, out, 0, n);
        } else if (n > 0) {
            broadcast(f, Views.expand(x, shape), Views.expand(y, shape), out, 0, 0, x.offset, y.offset);
        }
        return result;
    }

    /** Walks the outer dimensions; returns the next place in {@code out}. */
    private static int broadcast(Loop2 f, NdArray a, NdArray b, double[] out, int d, int at, int ao, int bo) {
        int[] sizes = a.shape.sizes();
        if (d >= sizes.length - 1) {
            int n = sizes.length == 0 ? 1 : sizes[d];
            run(f, a, ao, sizes.length == 0 ? 0 : a.strides[d], b, bo, sizes.length == 0 ? 0 : b.strides[d], out, at,
                    n);
            return at + n;
        }
        int next = at;
        for (int i = 0; i < sizes[d]; i++) {
            next = broadcast(f, a, b, out, d + 1, next, ao + i * a.strides[d], bo + i * b.strides[d]);
        }
        return next;
    }

    private static void run(Loop2 f, NdArray a, int ao, int strideA, NdArray b, int bo, int strideB, double[] out,
            int at,
            int n) {
        if (n == 1 || (strideA == 1 && strideB == 1)) {
            f.run(a.storage.values, ao, b.storage.values, bo, out, at, n);
            return;
        }
        double[] runA = strideA == 1 ? a.storage.values : repeated(a.storage.values[ao], n);
        double[] runB = strideB == 1 ? b.storage.values : repeated(b.storage.values[bo], n);
        for (int i = 0; i < n; i += RUN) {
            f.run(runA, strideA == 1 ? ao + i : 0, runB, strideB == 1 ? bo + i : 0, out, at + i, Math.min(RUN, n - i));
        }
    }

    private static double[] repeated(double value, int n) {
        double[] run = new double[Math.min(RUN, n)];
        Arrays.fill(run, value);
        return run;
    }
}

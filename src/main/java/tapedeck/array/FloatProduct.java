package tapedeck.array;

import java.util.Arrays;

/**
 * Products of float32 matrices, added up as PyTorch's BLAS (OpenBLAS) does it, so that they are PyTorch's to the last bit:
 * each number is summed from 0 with a fused multiply-add in order of k, every step rounded to float. Only where a small
 * result is that of rows and of columns which lie in memory one after another, it is summed in 16 lanes, which are then
 * added pairwise.
 */
final class FloatProduct {
    private static final int LANES = 16;
    /** As OpenBLAS asks before it takes its kernel for small matrices. */
    private static final int SMALL_RESULT = 1200;
    private static final long SMALL_WORK = 1_000_000;

    /** Row by row, each an array of its own: where all is read and written at the same place, the compiler makes vectors of it. */
    private final float[][] right;
    private final int k;
    private final int n;
    private final float[][] sums;

    private FloatProduct(Matrix right, int lanes) {
        this.k = right.rows();
        this.n = right.columns();
        this.right = new float[k][n];
        for (int p = 0; p < k; p++) {
            toFloats(right.numbers(), right.place(p, 0), right.columnStep(), this.right[p]);
        }
        this.sums = new float[lanes][n];
    }

    /** Fills {@code c} with a · b; none is empty. */
    static void multiply(Matrix a, Matrix b, Matrix c) {
        int lanes = inLanes(a, b) ? LANES : 1;
        if (c.columns() >= c.rows()) {
            new FloatProduct(b, lanes).multiply(a, c);
        } else { // the longer side is the one that is worked on at once
            new FloatProduct(a.transposed(), lanes).multiply(b.transposed(), c.transposed());
        }
    }

    private static boolean inLanes(Matrix a, Matrix b) {
        int size = a.rows() * b.columns();
        return a.columnStep() == 1 && b.columnStep() != 1 && b.rows() >= 2 * LANES && size <= SMALL_RESULT
                && (long) size * b.rows() <= SMALL_WORK;
    }

    private void multiply(Matrix left, Matrix out) {
        float[] factors = new float[k];
        int lanes = sums.length;
        for (int i = 0; i < left.rows(); i++) {
            toFloats(left.numbers(), left.place(i, 0), left.columnStep(), factors);
            for (int lane = 0; lane < lanes; lane++) {
                Arrays.fill(sums[lane], 0);
                addUp(factors, lane, lanes, sums[lane]);
            }
            for (int count = lanes / 2; count > 0; count /= 2) {
                for (int lane = 0; lane < count; lane++) {
                    pair(sums[2 * lane], sums[2 * lane + 1], sums[lane], n);
                }
            }
            fromFloats(sums[0], out.numbers(), out.place(i, 0), out.columnStep());
        }
    }

    /** Adds the rows at {@code from} and every {@code step} after it, each times its factor, in order. */
    private void addUp(float[] factors, int from, int step, float[] sum) {
        int p = from;
        for (; p + 7 * step < k; p += 8 * step) {
            eight(factors[p], factors[p + step], factors[p + 2 * step], factors[p + 3 * step], factors[p + 4 * step],
                    factors[p + 5 * step], factors[p + 6 * step], factors[p + 7 * step], right[p], right[p + step],
                    right[p + 2 * step], right[p + 3 * step], right[p + 4 * step], right[p + 5 * step],
                    right[p + 6 * step], right[p + 7 * step], sum, n);
        }
        for (; p + step < k; p += 2 * step) {
            two(factors[p], factors[p + step], right[p], right[p + step], sum, n);
        }
        if (p < k) {
            one(factors[p], right[p], sum, n);
        }
    }

    private static void one(float f, float[] row, float[] sum, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] = Math.fma(f, row[j], sum[j]);
        }
    }

    private static void two(float f, float g, float[] first, float[] second, float[] sum, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] = Math.fma(g, second[j], Math.fma(f, first[j], sum[j]));
        }
    }

    private static void eight(float f0, float f1, float f2, float f3, float f4, float f5, float f6, float f7,
            float[] r0,
            float[] r1, float[] r2, float[] r3, float[] r4, float[] r5, float[] r6, float[] r7, float[] sum, int n) {
        for (int j = 0; j < n; j++) {
            float half = Math.fma(f3, r3[j], Math.fma(f2, r2[j], Math.fma(f1, r1[j], Math.fma(f0, r0[j], sum[j]))));
            sum[j] = Math.fma(f7, r7[j], Math.fma(f6, r6[j], Math.fma(f5, r5[j], Math.fma(f4, r4[j], half))));
        }
    }

    private static void pair(float[] a, float[] b, float[] sum, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] = a[j] + b[j];
        }
    }

    private static void toFloats(double[] from, int at, int step, float[] to) {
        if (step == 1) {
            for (int j = 0; j < to.length; j++) {
                to[j] = (float) from[at + j];
            }
            return;
        }
        for (int j = 0; j < to.length; j++) {
            to[j] = (float) from[at + j * step];
        }
    }

    private static void fromFloats(float[] from, double[] to, int at, int step) {
        if (step == 1) {
            for (int j = 0; j < from.length; j++) {
                to[at + j] = from[j];
            }
            return;
        }
        for (int j = 0; j < from.length; j++) {
            to[at + j * step] = from[j];
        }
    }
}

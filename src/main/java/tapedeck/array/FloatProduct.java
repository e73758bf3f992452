package tapedeck.array;

import java.util.Arrays;

/**
 * Products of float32 matrices, added up as PyTorch's BLAS (OpenBLAS) does it, so that they are PyTorch's to the last bit:
 * each number is summed from 0 with a fused multiply-add in order of k, every step rounded to float. Only where a small
 * result is that of rows and of columns which lie in memory one after another, it is summed in 16 lanes, which are then
 * added pairwise.
 */
final class FloatProduct {
    /** As OpenBLAS asks before it takes its kernel for small matrices. */
    private static final int SMALL_RESULT = 1200;
    private static final long SMALL_WORK = 1_000_000;

    /** Row by row, each an array of its own, with zeros at its end. */
    private final float[][] right;
    private final int k;
    private final int n;
    private final float[][] sums;

    private FloatProduct(MatrixView right, int lanes) {
        this.k = right.rows();
        this.n = right.columns();
        int width = (n + FloatRows.LANES - 1) / FloatRows.LANES * FloatRows.LANES;
        this.right = new float[k][width];
        for (int p = 0; p < k; p++) {
            toFloats(right.numbers(), right.place(p, 0), right.columnStep(), this.right[p], n);
        }
        this.sums = new float[lanes][width];
    }

    /** Fills {@code c} with a · b; none is empty. */
    static void multiply(MatrixView a, MatrixView b, MatrixView c) {
        int lanes = inLanes(a, b) ? FloatRows.LANES : 1;
        if (c.columns() >= c.rows()) {
            new FloatProduct(b, lanes).multiply(a, c);
        } else { // the longer side is the one that is worked on at once
            new FloatProduct(a.transposed(), lanes).multiply(b.transposed(), c.transposed());
        }
    }

    private static boolean inLanes(MatrixView a, MatrixView b) {
        int size = a.rows() * b.columns();
        return a.columnStep() == 1 && b.columnStep() != 1 && b.rows() >= 2 * FloatRows.LANES && size <= SMALL_RESULT
                && (long) size * b.rows() <= SMALL_WORK;
    }

    private void multiply(MatrixView left, MatrixView out) {
        float[] factors = new float[k];
        int lanes = sums.length;
        for (int i = 0; i < left.rows(); i++) {
            toFloats(left.numbers(), left.place(i, 0), left.columnStep(), factors, k);
            for (int lane = 0; lane < lanes; lane++) {
                Arrays.fill(sums[lane], 0);
                KernelChoice.BEST.floatRows().addUp(factors, lane, lanes, right, sums[lane]);
            }
            for (int count = lanes / 2; count > 0; count /= 2) {
                for (int lane = 0; lane < count; lane++) {
                    pair(sums[2 * lane], sums[2 * lane + 1], sums[lane], n);
                }
            }
            fromFloats(sums[0], out.numbers(), out.place(i, 0), out.columnStep(), n);
        }
    }

    private static void pair(float[] a, float[] b, float[] sum, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] = a[j] + b[j];
        }
    }

    private static void toFloats(double[] from, int at, int step, float[] to, int n) {
        if (step == 1) {
            for (int j = 0; j < n; j++) {
                to[j] = (float) from[at + j];
            }
            return;
        }
        for (int j = 0; j < n; j++) {
            to[j] = (float) from[at + j * step];
        }
    }

    private static void fromFloats(float[] from, double[] to, int at, int step, int n) {
        if (step == 1) {
            for (int j = 0; j < n; j++) {
                to[at + j] = from[j];
            }
            return;
        }
        for (int j = 0; j < n; j++) {
            to[at + j * step] = from[j];
        }
    }
}

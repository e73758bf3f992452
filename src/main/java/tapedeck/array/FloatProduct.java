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

    private final float[] right;
    private final int k;
    private final int n;
    private final int lanes;
    private final float[] sums;

    private FloatProduct(Matrix right, int lanes) {
        this.k = right.rows();
        this.n = right.columns();
        this.right = new float[k * n];
        for (int p = 0; p < k; p++) {
            for (int j = 0; j < n; j++) {
                this.right[p * n + j] = (float) right.numbers()[right.place(p, j)];
            }
        }
        this.lanes = lanes;
        this.sums = new float[lanes * n];
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
        for (int i = 0; i < left.rows(); i++) {
            Arrays.fill(sums, 0);
            if (lanes == 1) {
                inOrder(left, i);
            } else {
                inLanes(left, i);
            }
            for (int j = 0; j < n; j++) {
                out.numbers()[out.place(i, j)] = sums[j];
            }
        }
    }

    private void inOrder(Matrix left, int i) {
        int p = 0;
        for (; p + 4 <= k; p += 4) {
            four(factor(left, i, p), factor(left, i, p + 1), factor(left, i, p + 2), factor(left, i, p + 3), p * n);
        }
        for (; p < k; p++) {
            one(factor(left, i, p), p * n, 0);
        }
    }

    private void inLanes(Matrix left, int i) {
        for (int p = 0; p < k; p++) {
            one(factor(left, i, p), p * n, p % LANES * n);
        }
        for (int count = LANES / 2; count > 0; count /= 2) {
            for (int lane = 0; lane < count; lane++) {
                for (int j = 0; j < n; j++) {
                    sums[lane * n + j] = sums[2 * lane * n + j] + sums[(2 * lane + 1) * n + j];
                }
            }
        }
    }

    private static float factor(Matrix left, int i, int p) {
        return (float) left.numbers()[left.place(i, p)];
    }

    private void one(float factor, int from, int to) {
        for (int j = 0; j < n; j++) {
            sums[to + j] = Math.fma(factor, right[from + j], sums[to + j]);
        }
    }

    private void four(float a, float b, float c, float d, int from) {
        for (int j = 0; j < n; j++) {
            int at = from + j;
            float sum = Math.fma(b, right[at + n], Math.fma(a, right[at], sums[j]));
            sums[j] = Math.fma(d, right[at + 3 * n], Math.fma(c, right[at + 2 * n], sum));
        }
    }
}

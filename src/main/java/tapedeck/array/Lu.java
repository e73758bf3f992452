package tapedeck.array;

import java.util.Arrays;

/**
 * A square matrix as {@code PA = LU} by elimination with the greatest pivot of each column (Golub and Van Loan, Matrix
 * Computations, algorithm 3.4.1): from it come determinant, inverse and solutions.
 */
public final class Lu {
    private final int n;
    private final double[] lu;
    private final int[] rows;
    private int swaps;
    /** The first diagonal element of U that is 0, counted from 1; 0 for none. */
    private int zero;

    /** Of the {@code n} by {@code n} numbers of {@code a} from {@code at} on, row-major. */
    public Lu(double[] a, int at, int n) {
        this.n = n;
        lu = Arrays.copyOfRange(a, at, at + n * n);
        rows = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i] = i;
        }
        for (int k = 0; k < n; k++) {
            pivot(k);
            eliminate(k);
        }
    }

    private void pivot(int k) {
        int best = k;
        for (int i = k + 1; i < n; i++) {
            best = Math.abs(lu[i * n + k]) > Math.abs(lu[best * n + k]) ? i : best;
        }
        if (best == k) {
            return;
        }
        for (int j = 0; j < n; j++) {
            double kept = lu[k * n + j];
            lu[k * n + j] = lu[best * n + j];
            lu[best * n + j] = kept;
        }
        int kept = rows[k];
        rows[k] = rows[best];
        rows[best] = kept;
        swaps++;
    }

    private void eliminate(int k) {
        double pivot = lu[k * n + k];
        if (pivot == 0) {
            zero = zero == 0 ? k + 1 : zero;
            return;
        }
        for (int i = k + 1; i < n; i++) {
            double factor = lu[i * n + k] / pivot;
            lu[i * n + k] = factor;
            for (int j = k + 1; factor != 0 && j < n; j++) {
                lu[i * n + j] -= factor * lu[k * n + j];
            }
        }
    }

    /** Returns which diagonal element is 0, counted from 1; 0 if the matrix is regular. */
    public int zero() {
        return zero;
    }

    /** The determinant. */
    public double determinant() {
        double product = swaps % 2 == 0 ? 1 : -1;
        for (int i = 0; i < n; i++) {
            product *= lu[i * n + i];
        }
        return product;
    }

    /** The determinant's sign, 0 if it is 0. */
    public double sign() {
        double sign = swaps % 2 == 0 ? 1 : -1;
        for (int i = 0; i < n; i++) {
            sign *= Math.signum(lu[i * n + i]);
        }
        return sign;
    }

    /** The logarithm of the determinant's size, -∞ if it is 0. */
    public double logSize() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += StrictMath.log(Math.abs(lu[i * n + i]));
        }
        return sum;
    }

    /** The X of {@code AX = B}: {@code columns} columns of {@code b} from {@code at} on, into {@code x} at the same places. */
    public void solve(double[] b, int at, double[] x, int columns) {
        for (int c = 0; c < columns; c++) {
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                double sum = b[at + rows[i] * columns + c];
                for (int j = 0; j < i; j++) {
                    sum -= lu[i * n + j] * y[j];
                }
                y[i] = sum;
            }
            for (int i = n - 1; i >= 0; i--) {
                double sum = y[i];
                for (int j = i + 1; j < n; j++) {
                    sum -= lu[i * n + j] * y[j];
                }
                y[i] = sum / lu[i * n + i];
            }
            for (int i = 0; i < n; i++) {
                x[at + i * columns + c] = y[i];
            }
        }
    }
}

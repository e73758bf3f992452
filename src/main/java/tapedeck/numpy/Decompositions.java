package tapedeck.numpy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Matrices taken apart: by elimination, by Householder's reflections, and by Jacobi's rotations. Rows of rows. */
final class Decompositions {
    private static final int SWEEPS = 60;
    private static final double TINY = 1e-15;

    private Decompositions() {}

    /**
     * Solves {@code a x = b} by elimination with partial pivoting; both are overwritten, b by x.
     *
     * @return 1 or -1, the sign of the rows' exchanges; 0 if a has no inverse, and then b is not x. The pivots are left on a's diagonal
     */
    static int solve(double[][] a, double[][] b) {
        int n = a.length;
        int sign = 1;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
            }
            if (a[pivot][k] == 0) {
                return 0;
            }
            if (pivot != k) {
                swap(a, pivot, k);
                swap(b, pivot, k);
                sign = -sign;
            }
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                subtract(a[i], a[k], factor, k);
                subtract(b[i], b[k], factor, 0);
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = 0; j < b[k].length; j++) {
                b[k][j] /= a[k][k];
            }
            for (int i = 0; i < k; i++) {
                subtract(b[i], b[k], a[i][k], 0);
            }
        }
        return sign;
    }

    private static void swap(double[][] rows, int i, int j) {
        double[] kept = rows[i];
        rows[i] = rows[j];
        rows[j] = kept;
    }

    private static void subtract(double[] row, double[] other, double factor, int from) {
        if (factor != 0) {
            for (int j = from; j < row.length; j++) {
                row[j] -= factor * other[j];
            }
        }
    }

    /** The lower triangular matrix whose product with its transpose is a; null if a is not positive definite. */
    static double @Nullable [][] cholesky(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = a[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= l[i][k] * l[j][k];
                }
                if (i == j && !(rest > 0)) {
                    return null;
                }
                l[i][j] = i == j ? Math.sqrt(rest) : rest / l[j][j];
            }
        }
        return l;
    }

    /** Q, with as many columns as a has or rows if those are fewer, and R, which a is overwritten with. Signs as LAPACK's. */
    static double[][] qr(double[][] a) {
        int m = a.length;
        int n = a[0].length;
        int k = Math.min(m, n);
        double[][] reflections = new double[k][];
        for (int j = 0; j < k; j++) {
            double[] v = new double[m];
            double norm = 0;
            for (int i = j; i < m; i++) {
                v[i] = a[i][j];
                norm = StrictMath.hypot(norm, v[i]);
            }
            boolean done = j == m - 1 || norm == Math.abs(v[j]);
            v[j] += Math.copySign(norm, v[j]);
            reflections[j] = done ? new double[m] : v;
            reflect(reflections[j], a);
        }
        double[][] q = new double[m][k];
        for (int j = 0; j < k; j++) {
            q[j][j] = 1;
        }
        for (int j = k - 1; j >= 0; j--) {
            reflect(reflections[j], q);
        }
        for (int i = 0; i < m; i++) {
            Arrays.fill(a[i], 0, Math.min(i, n), 0);
        }
        return q;
    }

    private static void reflect(double[] v, double[][] a) {
        double size = Arrays.stream(v).map(x -> x * x).sum();
        for (int j = 0; size > 0 && j < a[0].length; j++) {
            double dot = 0;
            for (int i = 0; i < v.length; i++) {
                dot += v[i] * a[i][j];
            }
            for (int i = 0; i < v.length; i++) {
                a[i][j] -= 2 * dot / size * v[i];
            }
        }
    }

    /** What takes a matrix apart into rotations and sizes: columns of u and v, and a size for each. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Svd(double[][] u, double[] s, double[][] v) {}

    /** Singular values from the greatest, of a matrix with no more columns than rows, by one-sided Jacobi rotations. */
    static Svd svd(double[][] a) {
        int n = a[0].length;
        double[][] columns = transposed(a);
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        boolean turned = true;
        for (int sweep = 0; turned && sweep < SWEEPS; sweep++) {
            turned = false;
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    turned |= rotate(columns, v, p, q);
                }
            }
        }
        double[] sizes = Arrays.stream(columns).mapToDouble(c -> Math.sqrt(dot(c, c))).toArray();
        int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(i -> -sizes[i]))
                .mapToInt(i -> i).toArray();
        double[][] u = new double[n][];
        double[][] w = new double[n][];
        for (int i = 0; i < n; i++) {
            double size = sizes[order[i]];
            u[i] = Arrays.stream(columns[order[i]]).map(x -> size > 0 ? x / size : 0).toArray();
            w[i] = v[order[i]];
        }
        return new Svd(transposed(u), Arrays.stream(order).mapToDouble(i -> sizes[i]).toArray(), transposed(w));
    }

    private static boolean rotate(double[][] columns, double[][] v, int p, int q) {
        double a = dot(columns[p], columns[p]);
        double b = dot(columns[q], columns[q]);
        double c = dot(columns[p], columns[q]);
        if (Math.abs(c) <= TINY * Math.sqrt(a * b)) {
            return false;
        }
        double zeta = (b - a) / (2 * c);
        double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        double cosine = 1 / Math.sqrt(1 + t * t);
        turn(columns, p, q, cosine, cosine * t);
        turn(v, p, q, cosine, cosine * t);
        return true;
    }

    private static void turn(double[][] rows, int p, int q, double cosine, double sine) {
        for (int i = 0; i < rows[p].length; i++) {
            double kept = rows[p][i];
            rows[p][i] = cosine * kept - sine * rows[q][i];
            rows[q][i] = sine * kept + cosine * rows[q][i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Rows as columns. */
    static double[][] transposed(double[][] a) {
        double[][] result = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                result[j][i] = a[i][j];
            }
        }
        return result;
    }
}

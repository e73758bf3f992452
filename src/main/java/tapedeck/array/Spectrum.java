package tapedeck.array;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Matrices taken apart: QR by Householder's reflections, eigenvalues of symmetric matrices and singular values by
 * Jacobi's rotations (Golub and Van Loan, Matrix Computations, 5.2, 8.5, 8.6). Vectors that may have either sign have
 * their greatest number positive; LAPACK's may have the other.
 */
public final class Spectrum {
    private static final int SWEEPS = 60;
    private static final double TINY = 1e-15;

    private Spectrum() {}

    private static double[][] rows(NdArray a) {
        int m = a.shape().size(0);
        int n = a.shape().size(1);
        double[][] rows = new double[m][n];
        double[] all = a.toArray();
        for (int i = 0; i < m; i++) {
            System.arraycopy(all, i * n, rows[i], 0, n);
        }
        return rows;
    }

    private static double[][] identity(int n) {
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            rows[i][i] = 1;
        }
        return rows;
    }

    private static NdArray array(double[][] rows, int columns) {
        NdArray result = NdArray.empty(Shape.of(rows.length, columns));
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, result.values(), i * columns, columns);
        }
        return result;
    }

    /** Q of orthonormal columns and upper triangular R with {@code QR = A}, reduced; signs as LAPACK has them. */
    public static List<NdArray> qr(NdArray a) {
        double[][] r = rows(a);
        int m = r.length;
        int n = a.shape().size(1);
        int k = Math.min(m, n);
        double[][] q = identity(m);
        for (int j = 0; j < Math.min(m - 1, n); j++) {
            double norm = 0;
            for (int i = j; i < m; i++) {
                norm = StrictMath.hypot(norm, r[i][j]);
            }
            double below = 0;
            for (int i = j + 1; i < m; i++) {
                below = Math.max(below, Math.abs(r[i][j]));
            }
            if (below > 0) {
                double[] v = new double[m];
                for (int i = j; i < m; i++) {
                    v[i] = r[i][j];
                }
                v[j] += Math.copySign(norm, v[j]);
                reflect(r, v, j, true);
                reflect(q, v, j, false);
            }
        }
        double[][] reduced = new double[k][n];
        for (int i = 0; i < k; i++) {
            System.arraycopy(r[i], i, reduced[i], i, n - i);
        }
        return List.of(array(q, k), array(reduced, n));
    }

    /** {@code x − 2 vvᵀx / vᵀv}, from the left on columns, or from the right on rows. */
    private static void reflect(double[][] x, double[] v, int from, boolean left) {
        double square = 0;
        for (double each : v) {
            square += each * each;
        }
        int lines = left ? x[0].length : x.length;
        for (int line = 0; line < lines; line++) {
            double sum = 0;
            for (int i = from; i < v.length; i++) {
                sum += v[i] * (left ? x[i][line] : x[line][i]);
            }
            double factor = 2 * sum / square;
            for (int i = from; i < v.length; i++) {
                if (left) {
                    x[i][line] -= factor * v[i];
                } else {
                    x[line][i] -= factor * v[i];
                }
            }
        }
    }

    /** The eigenvalues of a symmetric matrix, ascending, and its eigenvectors as columns. Only the lower half is read. */
    public static List<NdArray> eigh(NdArray a) {
        double[][] x = rows(a);
        int n = x.length;
        if (a.shape().size(1) != n) {
            throw new EngineException("linalg.eigh: A must be batches of square matrices, but they are " + n + " by "
                    + a.shape().size(1) + " matrices");
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                x[i][j] = x[j][i];
            }
        }
        double[][] vectors = identity(n);
        for (int sweep = 0; sweep < SWEEPS && rotated(x, vectors); sweep++) {
            // until nothing is left beside the diagonal
        }
        int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(i -> x[i][i]))
                .mapToInt(Integer::intValue).toArray();
        NdArray values = NdArray.empty(Shape.of(n));
        double[][] columns = new double[n][n];
        for (int j = 0; j < n; j++) {
            values.values()[j] = x[order[j]][order[j]];
            double sign = sign(vectors, order[j]);
            for (int i = 0; i < n; i++) {
                columns[i][j] = sign * vectors[i][order[j]];
            }
        }
        return List.of(values, array(columns, n));
    }

    /** That which makes the greatest number of a column positive. */
    private static double sign(double[][] rows, int column) {
        double greatest = 0;
        for (double[] row : rows) {
            greatest = Math.abs(row[column]) > Math.abs(greatest) + TINY ? row[column] : greatest;
        }
        return greatest < 0 ? -1 : 1;
    }

    private static boolean rotated(double[][] x, double[][] vectors) {
        int n = x.length;
        boolean any = false;
        for (int p = 0; p < n; p++) {
            for (int q = p + 1; q < n; q++) {
                if (Math.abs(x[p][q]) <= TINY * Math.sqrt(Math.abs(x[p][p] * x[q][q])) || x[p][q] == 0) {
                    continue;
                }
                any = true;
                double theta = (x[q][q] - x[p][p]) / (2 * x[p][q]);
                double t = Math.copySign(1, theta) / (Math.abs(theta) + StrictMath.hypot(theta, 1));
                double c = 1 / StrictMath.hypot(t, 1);
                double s = t * c;
                for (int k = 0; k < n; k++) {
                    double kp = x[k][p];
                    double kq = x[k][q];
                    x[k][p] = c * kp - s * kq;
                    x[k][q] = s * kp + c * kq;
                }
                for (int k = 0; k < n; k++) {
                    double pk = x[p][k];
                    double qk = x[q][k];
                    x[p][k] = c * pk - s * qk;
                    x[q][k] = s * pk + c * qk;
                    double vp = vectors[k][p];
                    double vq = vectors[k][q];
                    vectors[k][p] = c * vp - s * vq;
                    vectors[k][q] = s * vp + c * vq;
                }
            }
        }
        return any;
    }

    /** U, the singular values in descending order, and Vᵀ, reduced, with {@code U · S · Vᵀ = A}. */
    public static List<NdArray> svd(NdArray a) {
        int m = a.shape().size(0);
        int n = a.shape().size(1);
        if (m < n) {
            List<NdArray> turned = svd(Views.transpose(a, 0, 1));
            return List.of(Views.transpose(turned.get(2), 0, 1).contiguous(), turned.get(1),
                    Views.transpose(turned.get(0), 0, 1).contiguous());
        }
        double[][] u = rows(a);
        double[][] v = identity(n);
        for (int sweep = 0; sweep < SWEEPS && orthogonalized(u, v, n); sweep++) {
            // until all columns are orthogonal
        }
        double[] sizes = new double[n];
        for (int j = 0; j < n; j++) {
            for (double[] row : u) {
                sizes[j] = StrictMath.hypot(sizes[j], row[j]);
            }
        }
        int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(j -> -sizes[j]))
                .mapToInt(Integer::intValue).toArray();
        NdArray values = NdArray.empty(Shape.of(n));
        double[][] left = new double[m][n];
        double[][] right = new double[n][n];
        for (int j = 0; j < n; j++) {
            double size = sizes[order[j]];
            values.values()[j] = size;
            double sign = sign(v, order[j]);
            for (int i = 0; i < m; i++) {
                left[i][j] = size == 0 ? 0 : sign * u[i][order[j]] / size;
            }
            for (int i = 0; i < n; i++) {
                right[j][i] = sign * v[i][order[j]];
            }
        }
        return List.of(array(left, n), values, array(right, n));
    }

    private static boolean orthogonalized(double[][] u, double[][] v, int n) {
        boolean any = false;
        for (int p = 0; p < n; p++) {
            for (int q = p + 1; q < n; q++) {
                double alpha = 0;
                double beta = 0;
                double gamma = 0;
                for (double[] row : u) {
                    alpha += row[p] * row[p];
                    beta += row[q] * row[q];
                    gamma += row[p] * row[q];
                }
                if (Math.abs(gamma) <= TINY * Math.sqrt(alpha * beta) || gamma == 0) {
                    continue;
                }
                any = true;
                double zeta = (beta - alpha) / (2 * gamma);
                double t = Math.copySign(1, zeta) / (Math.abs(zeta) + StrictMath.hypot(zeta, 1));
                double c = 1 / StrictMath.hypot(t, 1);
                rotate(u, p, q, c, c * t);
                rotate(v, p, q, c, c * t);
            }
        }
        return any;
    }

    private static void rotate(double[][] rows, int p, int q, double c, double s) {
        for (double[] row : rows) {
            double kept = row[p];
            row[p] = c * kept - s * row[q];
            row[q] = s * kept + c * row[q];
        }
    }
}

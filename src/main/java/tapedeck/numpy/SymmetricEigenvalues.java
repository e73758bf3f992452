package tapedeck.numpy;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Eigenvalues of symmetric matrices, by Jacobi's rotations. */
final class SymmetricEigenvalues {
    private static final int SWEEPS = 60;

    private SymmetricEigenvalues() {}

    /** Makes {@code a} diagonal; the rows of the result are the eigenvectors. */
    static double[][] diagonalise(double[][] a) {
        int n = a.length;
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && beside(a) > 0; sweep++) {
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, vectors, p, q);
                }
            }
        }
        return vectors;
    }

    private static double beside(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += Math.abs(a[i][j]);
            }
        }
        return sum;
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        double small = 1e-18 * (Math.abs(a[p][p]) + Math.abs(a[q][q]));
        if (Math.abs(a[p][q]) <= small) {
            a[p][q] = 0;
            a[q][p] = 0;
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(1 + theta * theta));
        double c = 1 / Math.sqrt(1 + t * t);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double x = a[k][p];
            double y = a[k][q];
            a[k][p] = c * x - s * y;
            a[k][q] = s * x + c * y;
        }
        for (int k = 0; k < a.length; k++) {
            double x = a[p][k];
            double y = a[q][k];
            a[p][k] = c * x - s * y;
            a[q][k] = s * x + c * y;
            double u = vectors[p][k];
            double v = vectors[q][k];
            vectors[p][k] = c * u - s * v;
            vectors[q][k] = s * u + c * v;
        }
    }

    /** The places in the order of the diagonal, from the least. */
    static int[] ascending(double[][] a) {
        return IntStream.range(0, a.length).boxed().sorted(Comparator.comparingDouble(i -> a[i][i])).mapToInt(i -> i)
                .toArray();
    }
}

package tapedeck.numpy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** {@code numpy.linalg} of matrices. Eigenvectors and singular vectors may have the other sign than LAPACK's. */
public final class LinearAlgebra {
    private LinearAlgebra() {}

    private static double[][] rows(NumpyArray a) {
        double[] values = a.toArray();
        int columns = a.shape()[1];
        double[][] rows = new double[a.shape()[0]][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(values, i * columns, (i + 1) * columns));
        return rows;
    }

    private static NumpyArray matrix(double[][] rows, int columns, Element type) {
        double[] values = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        return NumpyArray.of(values, type, rows.length, columns);
    }

    /** The x for which {@code a x = b}; null if a has no inverse. */
    public static @Nullable NumpyArray solve(NumpyArray a, NumpyArray b) {
        double[][] x = rows(b);
        return Decompositions.solve(rows(a), x) == 0 ? null : matrix(x, b.shape()[1], a.element().and(b.element()));
    }

    /** The determinant, through its logarithm as numpy takes it. */
    public static double determinant(NumpyArray a) {
        double[][] pivots = rows(a);
        double sign = Decompositions.solve(pivots, new double[a.shape()[0]][0]);
        double logarithm = 0;
        for (int i = 0; i < pivots.length; i++) {
            logarithm += StrictMath.log(Math.abs(pivots[i][i]));
            sign *= Math.signum(pivots[i][i]);
        }
        return sign == 0 ? 0 : sign * StrictMath.exp(logarithm);
    }

    /** The lower triangular matrix whose product with its transpose is a; null if a is not positive definite. */
    public static @Nullable NumpyArray cholesky(NumpyArray a) {
        double[][] l = Decompositions.cholesky(rows(a));
        return l == null ? null : matrix(l, l.length, a.element());
    }

    /** Q and R. */
    public static List<NumpyArray> qr(NumpyArray a) {
        double[][] r = rows(a);
        double[][] q = Decompositions.qr(r);
        int k = Math.min(r.length, r[0].length);
        return List.of(matrix(q, k, a.element()), matrix(Arrays.copyOf(r, k), r[0].length, a.element()));
    }

    /** u, the singular values and v of a matrix that has no more columns than rows. */
    public static List<NumpyArray> svd(NumpyArray a) {
        Decompositions.Svd svd = Decompositions.svd(rows(a));
        int n = svd.s().length;
        return List.of(matrix(svd.u(), n, a.element()), new NumpyArray(NdArray.of(svd.s(), n), a.element()),
                matrix(svd.v(), n, a.element()));
    }

    /** The eigenvalues of a symmetric matrix, from the least, and the eigenvectors as columns. */
    public static List<NumpyArray> eigh(NumpyArray a) {
        double[][] diagonal = rows(a);
        double[][] vectors = SymmetricEigenvalues.diagonalise(diagonal);
        int[] order = SymmetricEigenvalues.ascending(diagonal);
        double[] values = Arrays.stream(order).mapToDouble(i -> diagonal[i][i]).toArray();
        double[][] sorted = Arrays.stream(order).mapToObj(i -> vectors[i]).toArray(double[][]::new);
        return List.of(NumpyArray.of(values, a.element(), values.length),
                matrix(Decompositions.transposed(sorted), values.length, a.element()));
    }
}

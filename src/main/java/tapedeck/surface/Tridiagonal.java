package tapedeck.surface;

import java.util.List;
import java.util.stream.DoubleStream;

/** The largest eigenvalue of a symmetric tridiagonal matrix, by bisection (Golub and Van Loan, Matrix Computations, 8.4). */
final class Tridiagonal {
    private static final int HALVINGS = 100;

    private Tridiagonal() {}

    /**
     * An eigenvalue.
     *
     * @param vector its eigenvector, of length 1; it may point either way
     */
    record Eigen(double value, List<Double> vector) {
        /** The size of the last number of the eigenvector. */
        double lastShare() {
            return Math.abs(vector.getLast());
        }
    }

    /** @param beside what stands beside the diagonal, one fewer than it has */
    static Eigen largest(List<Double> diagonal, List<Double> beside) {
        int n = diagonal.size();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) { // Gershgorin's circles
            double radius = (i > 0 ? Math.abs(beside.get(i - 1)) : 0) + (i < n - 1 ? Math.abs(beside.get(i)) : 0);
            low = Math.min(low, diagonal.get(i) - radius);
            high = Math.max(high, diagonal.get(i) + radius);
        }
        for (int k = 0; k < HALVINGS && low < high; k++) {
            double middle = low + (high - low) / 2;
            if (hasOneAbove(middle, diagonal, beside)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Eigen(high, vector(high, diagonal, beside));
    }

    /** Returns whether an eigenvalue is larger than {@code x}: whether a pivot of the matrix minus x is positive (Sylvester). */
    private static boolean hasOneAbove(double x, List<Double> diagonal, List<Double> beside) {
        double pivot = 1;
        for (int i = 0; i < diagonal.size(); i++) {
            double off = i > 0 ? beside.get(i - 1) : 0;
            pivot = diagonal.get(i) - x - off * off / pivot;
            if (pivot > 0) {
                return true;
            }
            pivot = pivot == 0 ? -Double.MIN_NORMAL : pivot;
        }
        return false;
    }

    /**
     * The eigenvector: {@code v[i + 1] / v[i]} follows from the pivots of what lies below, which all have one sign, so that
     * a last number which is small is small to the last digit.
     */
    private static List<Double> vector(double value, List<Double> diagonal, List<Double> beside) {
        int n = diagonal.size();
        double[] ratios = new double[n];
        double pivot = 1;
        for (int i = n - 1; i > 0; i--) {
            double below = i < n - 1 ? beside.get(i) : 0;
            pivot = diagonal.get(i) - value - below * below / pivot;
            ratios[i] = -beside.get(i - 1) / pivot;
        }
        double squares = 1;
        double now = 1;
        double[] vector = new double[n];
        vector[0] = 1;
        for (int i = 1; i < n; i++) {
            now *= ratios[i];
            vector[i] = now;
            squares += now * now;
        }
        double length = Math.sqrt(squares);
        return DoubleStream.of(vector).mapToObj(each -> each / length).toList();
    }
}

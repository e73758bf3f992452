package tapedeck.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * The largest eigenvalue of a symmetric matrix that is known by its products only, and the direction that has it: by Lanczos' method
 * with full reorthogonalisation (Golub and Van Loan, Matrix Computations, 10.1). It is the largest, not the largest in size.
 *
 * @param value the eigenvalue
 * @param vector its eigenvector, of length 1; it may point either way
 * @param error a bound of how far an eigenvalue may be from it, in the same unit; rounding of the products not counted
 * @param products how many products it took
 */
@SuppressWarnings("ArrayRecordComponent") // as long as there are parameters; not written after the making
record Lanczos(double value, double[] vector, double error, int products) {
    /**
     * Finds it.
     *
     * @param product the matrix times a vector of length 1, in an array of its own
     * @param n how many rows it has
     * @param tolerance of the error, relative to the eigenvalue
     * @param most products
     * @param cancelled asked between two products
     * @throws CancellationException if {@code cancelled} says so
     */
    static Lanczos largest(UnaryOperator<double[]> product, int n, double tolerance, int most,
            BooleanSupplier cancelled) {
        List<double[]> basis = new ArrayList<>();
        List<Double> diagonal = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        basis.add(random(n));
        while (true) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            double[] last = basis.getLast();
            double[] next = product.apply(last);
            diagonal.add(Vectors.dot(next, last));
            for (int pass = 0; pass < 2; pass++) { // the second makes up for what rounding left
                basis.forEach(each -> Vectors.add(next, -Vectors.dot(next, each), each));
            }
            double norm = Vectors.length(next);
            Tridiagonal.Eigen top = Tridiagonal.largest(diagonal, beside);
            double error = norm * top.lastShare();
            if (!(error > tolerance * Math.abs(top.value())) || basis.size() >= most) {
                return new Lanczos(top.value(), combined(basis, top.vector()), error, basis.size());
            }
            beside.add(norm);
            basis.add(Vectors.scaled(next, 1 / norm));
        }
    }

    private static double[] combined(List<double[]> basis, List<Double> shares) {
        double[] vector = new double[basis.getFirst().length];
        for (int i = 0; i < basis.size(); i++) {
            Vectors.add(vector, shares.get(i), basis.get(i));
        }
        return vector;
    }

    private static double[] random(int n) {
        Random random = new Random(1); // the same for everybody
        double[] v = new double[n];
        double length = Math.sqrt(n);
        for (int i = 0; i < n; i++) {
            v[i] = (random.nextBoolean() ? 1 : -1) / length;
        }
        return v;
    }
}

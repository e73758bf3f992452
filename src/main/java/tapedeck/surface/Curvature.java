package tapedeck.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The largest eigenvalue of a loss's Hessian: how sharply the loss bends where it bends most upward. It is the largest, not the
 * largest in size: at the start of training the latter is often negative. Found by Lanczos' method (with full
 * reorthogonalisation; Golub and Van Loan, Matrix Computations, 10.1) on products of the Hessian with a vector, each of them a
 * central difference of two gradients: {@code H v = (g(x + h v) - g(x - h v)) / 2 h}.
 *
 * @param largest the eigenvalue
 * @param error a bound of how far an eigenvalue may be from it, in the same unit; rounding of the products not counted
 * @param products how many products it took
 */
public record Curvature(double largest, double error, int products) {
    /** So many numbers have parameters at most: each product is kept. */
    public static final int MOST_PARAMETERS = 500_000;
    private static final int MOST_PRODUCTS = 60;
    /** Of all products together: 32 MB. */
    private static final int MOST_NUMBERS = 4_000_000;
    private static final double TOLERANCE = 2e-3;
    /** So many numbers are a small network's: then every product is worth its time. */
    private static final int FEW = 40;
    private static final double FINE = 1e-9;
    private static final double STEP = 1e-5;
    private static final double FLAT = 1e-3;

    /**
     * At {@code point}.
     *
     * @param cancelled asked between two products
     * @throws IllegalArgumentException if there are more than {@value #MOST_PARAMETERS} numbers
     * @throws CancellationException if {@code cancelled} says so
     */
    public static Curvature of(LossFunction loss, double[] point, BooleanSupplier cancelled) {
        if (point.length > MOST_PARAMETERS) {
            throw new IllegalArgumentException("at most " + MOST_PARAMETERS + " parameters, not " + point.length);
        }
        int most = Math.min(Math.min(MOST_PRODUCTS, point.length), MOST_NUMBERS / Math.max(1, point.length));
        double tolerance = point.length <= FEW ? FINE : TOLERANCE;
        List<double[]> basis = new ArrayList<>();
        List<Double> diagonal = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        basis.add(random(point.length));
        while (true) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            double[] last = basis.getLast();
            double[] next = product(loss, point, last);
            diagonal.add(dot(next, last));
            for (int pass = 0; pass < 2; pass++) { // the second makes up for what rounding left
                basis.forEach(each -> add(next, -dot(next, each), each));
            }
            double norm = Math.sqrt(dot(next, next));
            Tridiagonal.Eigen top = Tridiagonal.largest(diagonal, beside);
            double error = norm * top.lastShare();
            if (error <= tolerance * Math.abs(top.value()) || basis.size() == most) {
                return new Curvature(top.value(), error, basis.size());
            }
            beside.add(norm);
            basis.add(scaled(next, 1 / norm));
        }
    }

    /**
     * Returns whether the loss is so flat at {@code point} that how it bends says nothing: by its slope and its bend, a step as long as
     * the point itself would change it by less than a thousandth. So it is where every sigmoid is saturated.
     *
     * @param loss there
     * @param gradient there
     */
    public boolean isFlat(double loss, double[] point, double[] gradient) {
        double length = Math.sqrt(dot(point, point));
        double most = Math.sqrt(dot(gradient, gradient)) * length + Math.max(0, largest) * length * length / 2;
        return most < FLAT * Math.abs(loss);
    }

    /** The Hessian at {@code point} times {@code v}, of length 1. */
    static double[] product(LossFunction loss, double[] point, double[] v) {
        double h = STEP * Math.max(1, Math.sqrt(dot(point, point)));
        double[] product = loss.gradient(moved(point, h, v));
        add(product, -1, loss.gradient(moved(point, -h, v)));
        return scaled(product, 1 / (2 * h));
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

    private static double[] moved(double[] point, double by, double[] v) {
        double[] moved = point.clone();
        add(moved, by, v);
        return moved;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] v) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * v[i];
        }
    }

    private static double[] scaled(double[] v, double factor) {
        double[] scaled = new double[v.length];
        add(scaled, factor, v);
        return scaled;
    }
}

package tapedeck.surface;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * The largest eigenvalue of a loss's Hessian: how sharply the loss bends where it bends most upward. It is the largest, not the
 * largest in size: at the start of training the latter is often negative. Found by {@link Lanczos} on products of the Hessian
 * with a vector, each of them a central difference of two gradients: {@code H v = (g(x + h v) - g(x - h v)) / 2 h}.
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
     * The curvature, and the direction in which the loss bends so.
     *
     * @param direction of length 1; it may point either way
     */
    @SuppressWarnings("ArrayRecordComponent") // as long as there are parameters; not written after the making
    public record Steepest(Curvature curvature, double[] direction) {}

    /**
     * At {@code point}.
     *
     * @param cancelled asked between two products
     * @throws IllegalArgumentException if there are more than {@value #MOST_PARAMETERS} numbers
     * @throws CancellationException if {@code cancelled} says so
     */
    public static Curvature of(LossFunction loss, double[] point, BooleanSupplier cancelled) {
        return steepest(loss, point, cancelled).curvature;
    }

    /** The same, with its direction. */
    public static Steepest steepest(LossFunction loss, double[] point, BooleanSupplier cancelled) {
        return steepest(loss::gradient, point, cancelled);
    }

    /** The same of any loss whose gradient is known at every point. */
    public static Steepest steepest(UnaryOperator<double[]> gradient, double[] point, BooleanSupplier cancelled) {
        if (point.length > MOST_PARAMETERS) {
            throw new IllegalArgumentException("at most " + MOST_PARAMETERS + " parameters, not " + point.length);
        }
        int most = Math.min(Math.min(MOST_PRODUCTS, point.length), MOST_NUMBERS / Math.max(1, point.length));
        double tolerance = point.length <= FEW ? FINE : TOLERANCE;
        Lanczos top = Lanczos.largest(v -> product(gradient, point, v), point.length, tolerance, most, cancelled);
        return new Steepest(new Curvature(top.value(), top.error(), top.products()), top.vector());
    }

    /**
     * Returns whether the loss is so flat at {@code point} that how it bends says nothing: by its slope and its bend, a step as long as
     * the point itself would change it by less than a thousandth. So it is where every sigmoid is saturated.
     *
     * @param loss there
     * @param gradient there
     */
    public boolean isFlat(double loss, double[] point, double[] gradient) {
        double length = Vectors.length(point);
        double most = Vectors.length(gradient) * length + Math.max(0, largest) * length * length / 2;
        return most < FLAT * Math.abs(loss);
    }

    /** The Hessian at {@code point} times {@code v}, of length 1. */
    static double[] product(LossFunction loss, double[] point, double[] v) {
        return product(loss::gradient, point, v);
    }

    private static double[] product(UnaryOperator<double[]> gradient, double[] point, double[] v) {
        double h = STEP * Math.max(1, Vectors.length(point));
        double[] product = gradient.apply(Vectors.moved(point, h, v));
        Vectors.add(product, -1, gradient.apply(Vectors.moved(point, -h, v)));
        return Vectors.scaled(product, 1 / (2 * h));
    }
}

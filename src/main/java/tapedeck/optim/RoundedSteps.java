package tapedeck.optim;

/**
 * The elementary steps that PyTorch's optimizers are made of, for one number: each rounds once or twice, as the loops of
 * its CPU do, to float32 where {@code single}, else to float64. The scalars are numbers of that type already.
 */
final class RoundedSteps {
    private static final double HALF = 0.5;

    private RoundedSteps() {}

    static double round(boolean single, double x) {
        return single ? (float) x : x;
    }

    /** {@code a + alpha · b}, rounded once; the product of two floats is exact in double. */
    static double add(boolean single, double a, double alpha, double b) {
        return single ? (float) (a + alpha * b) : Math.fma(alpha, b, a);
    }

    /** {@code a + weight · (end − a)}. */
    static double lerp(boolean single, double a, double end, double weight) {
        double way = round(single, end - a);
        return weight < HALF ? add(single, a, weight, way) : add(single, end, round(single, weight - 1), way);
    }

    /** {@code a · scale + value · b · c}. */
    static double addcmul(boolean single, double a, double scale, double value, double b, double c) {
        return add(single, round(single, a * scale), round(single, value * b), c);
    }

    /** {@code a + value · b / c}. */
    static double addcdiv(boolean single, double a, double value, double b, double c) {
        return round(single, a + round(single, round(single, value * b) / c));
    }

    /** {@code √x + eps}. */
    static double rootPlus(boolean single, double x, double eps) {
        return round(single, round(single, Math.sqrt(x)) + eps);
    }
}

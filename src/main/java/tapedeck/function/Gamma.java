package tapedeck.function;

/**
 * {@code ln |Γ(x)|} and its first two derivatives: x is raised by {@code Γ(x + 1) = xΓ(x)} to where Stirling's series
 * converges, and mirrored at ½ from below 0 (Abramowitz and Stegun 6.1.17, 6.1.40, 6.3.7, 6.3.18, 6.4.7, 6.4.12).
 */
final class Gamma {
    /** From here on the series are exact to the last places. */
    private static final double LARGE = 12;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
    private static final double[] LOGARITHM = {1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188,
            -691.0 / 360360, 1.0 / 156};
    private static final double[] DIGAMMA = {1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760,
            1.0 / 12};

    private Gamma() {}

    static double logarithm(double x) {
        if (x == 1 || x == 2) {
            return 0;
        }
        if (Double.isInfinite(x) || (x <= 0 && x == Math.rint(x))) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < 0) {
            return StrictMath.log(Math.PI / Math.abs(x * sinPi(x))) - logarithm(-x);
        }
        double product = 1;
        double z = x;
        while (z < LARGE) {
            product *= z++;
        }
        return (z - 0.5) * StrictMath.log(z) - z + HALF_LOG_TWO_PI + series(LOGARITHM, 1 / (z * z)) / z
                - StrictMath.log(product);
    }

    static double digamma(double x) {
        if (x == 0) {
            return Math.copySign(Double.POSITIVE_INFINITY, -x);
        }
        if (x < 0) {
            return x == Math.rint(x)
                    ? Double.NaN
                    : digamma(1 - x) - Math.PI / StrictMath.tan(Math.PI * (x - Math.rint(x)));
        }
        double sum = 0;
        double z = x;
        while (z < LARGE) {
            sum -= 1 / z++;
        }
        return sum + StrictMath.log(z) - 0.5 / z - (Double.isInfinite(z) ? 0 : series(DIGAMMA, 1 / (z * z)) / (z * z));
    }

    /** In PyTorch's six steps and three terms, for PyTorch's numbers: right to ten places. */
    static double trigamma(double x) {
        if (x < 0.5) {
            double s = StrictMath.sin(Math.PI * x);
            return Math.PI * Math.PI / (s * s) - trigamma(1 - x);
        }
        double sum = 0;
        double z = x;
        for (int i = 0; i < 6; i++) {
            sum += 1 / (z * z);
            z++;
        }
        double square = 1 / (z * z);
        return sum + (1 + 1 / (2 * z) + square * (1.0 / 6 - square * (1.0 / 30 - square / 42))) / z;
    }

    private static double sinPi(double x) {
        double rest = x - Math.rint(x);
        return Math.rint(x) % 2 == 0 ? StrictMath.sin(Math.PI * rest) : -StrictMath.sin(Math.PI * rest);
    }

    private static double series(double[] coefficients, double z) {
        double result = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            result = result * z + coefficients[i];
        }
        return result;
    }
}

package tapedeck.function;

/** The inverse of the error function, and the normal distribution's integral, in double. */
public final class Erfinv {
    private static final double CENTRAL = 0.7;
    private static final double[] A = {0.886226899, -1.645349621, 0.914624893, -0.140543331};
    private static final double[] B = {-2.118377725, 1.442710462, -0.329097515, 0.012229801};
    private static final double[] C = {-1.970840454, -1.624906493, 3.429567803, 1.641345311};
    private static final double[] D = {3.543889200, 1.637067800};
    private static final int NEWTON_STEPS = 2;

    private Erfinv() {}

    /** erf⁻¹(y): rational approximations, made exact by two steps of Newton's method, as PyTorch has it. */
    public static double of(double y) {
        if (Math.abs(y) == 1) {
            return Math.copySign(Double.POSITIVE_INFINITY, y);
        }
        if (!(Math.abs(y) < 1)) {
            return Double.NaN;
        }
        double x;
        if (Math.abs(y) <= CENTRAL) {
            double z = y * y;
            x = y * horner(A, z) / (horner(B, z) * z + 1);
        } else {
            double z = Math.sqrt(-Math.log((1 - Math.abs(y)) / 2));
            x = Math.copySign(horner(C, z), y) / (horner(D, z) * z + 1);
        }
        for (int i = 0; i < NEWTON_STEPS; i++) {
            x -= (Erf.erf(x) - y) / (2 / Math.sqrt(Math.PI) * Math.exp(-x * x));
        }
        return x;
    }

    /** The share of the standard normal distribution below {@code x}. */
    public static double normal(double x) {
        return (1 + Erf.erf(x / Math.sqrt(2))) / 2;
    }

    private static double horner(double[] coefficients, double z) {
        double result = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            result = result * z + coefficients[i];
        }
        return result;
    }
}

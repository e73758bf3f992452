package tapedeck.array;

import java.util.function.DoubleSupplier;

/**
 * Draws from the Poisson distribution as PyTorch and numpy's RandomState do: products of uniform numbers for a rate
 * below 10, else by transformed rejection (Hörmann 1993, PTRS).
 */
public final class Poisson {
    private static final double LARGE = 10;
    private static final double[] LANCZOS = {8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04,
            -5.952380952380952e-04, 8.417508417508418e-04, -1.917526917526918e-03, 6.410256410256410e-03,
            -2.955065359477124e-02, 1.796443723688307e-01, -1.39243221690590e+00};
    private static final double ASYMPTOTIC = 7;

    private final DoubleSupplier uniform;

    /**
     * Draws from a stream.
     *
     * @param uniform gives numbers of [0, 1)
     */
    public Poisson(DoubleSupplier uniform) {
        this.uniform = uniform;
    }

    /**
     * How many events happen in a unit of time.
     *
     * @param rate at least 0
     */
    public double draw(double rate) {
        if (rate >= LARGE) {
            return byRejection(rate);
        }
        if (rate == 0) {
            return 0;
        }
        double limit = StrictMath.exp(-rate);
        double product = 1;
        for (int events = 0;; events++) {
            product *= uniform.getAsDouble();
            if (product <= limit) {
                return events;
            }
        }
    }

    private double byRejection(double rate) {
        double logRate = StrictMath.log(rate);
        double b = 0.931 + 2.53 * Math.sqrt(rate);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double bound = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = uniform.getAsDouble() - 0.5;
            double v = uniform.getAsDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + rate + 0.43);
            if (us >= 0.07 && v <= bound) {
                return k;
            }
            if (k < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            if (StrictMath.log(v) + StrictMath.log(inverseAlpha) - StrictMath.log(a / (us * us) + b) <= -rate
                    + k * logRate
                    - logGamma(k + 1)) {
                return k;
            }
        }
    }

    /** log Γ(x) by Stirling's series (Zhang, Jin 1996), raised to 7 first. */
    static double logGamma(double x) {
        if (x == 1 || x == 2) {
            return 0;
        }
        int up = x <= ASYMPTOTIC ? (int) (ASYMPTOTIC - x) : 0;
        double raised = x + up;
        double square = 1 / (raised * raised);
        double series = LANCZOS[LANCZOS.length - 1];
        for (int i = LANCZOS.length - 2; i >= 0; i--) {
            series = series * square + LANCZOS[i];
        }
        double result = series / raised + 0.5 * StrictMath.log(2 * Math.PI) + (raised - 0.5) * StrictMath.log(raised)
                - raised;
        for (int i = 1; i <= up; i++) {
            result -= StrictMath.log(raised - 1);
            raised--;
        }
        return result;
    }
}

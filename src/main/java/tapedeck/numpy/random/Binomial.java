package tapedeck.numpy.random;

/**
 * Successes among n trials, as numpy draws them: by going through the distribution where few are expected, else by
 * Kachitvichyanukul and Schmeiser's BTPE (1988), which rejects under a triangle between two exponential tails.
 */
final class Binomial {
    private static final double FEW = 30;
    private static final int NEAR = 20;
    private static final double STIRLING = 166320;

    private final BitStream bits;

    Binomial(BitStream bits) {
        this.bits = bits;
    }

    /** @param p from 0 to 1 */
    long draw(long n, double p) {
        if (n == 0 || p == 0) {
            return 0;
        }
        if (p > 0.5) {
            double q = 1 - p;
            return n - (q * n <= FEW ? byInversion(n, q) : new Btpe(n, q).draw());
        }
        return p * n <= FEW ? byInversion(n, p) : new Btpe(n, p).draw();
    }

    private long byInversion(long n, double p) {
        double q = 1 - p;
        double none = StrictMath.exp(n * StrictMath.log1p(-p));
        double mean = n * p;
        long bound = (long) Math.min((double) n, mean + 10 * Math.sqrt(mean * q + 1));
        long successes = 0;
        double share = none;
        double u = bits.nextDouble();
        while (u > share) {
            successes++;
            if (successes > bound) {
                successes = 0;
                share = none;
                u = bits.nextDouble();
            } else {
                u -= share;
                share = (n - successes + 1) * p * share / (successes * q);
            }
        }
        return successes;
    }

    private final class Btpe {
        private final long n;
        private final double r;
        private final double q;
        private final long mode;
        private final double half;
        private final double middle;
        private final double left;
        private final double right;
        private final double c;
        private final double fallLeft;
        private final double fallRight;
        private final double variance;

        Btpe(long n, double p) {
            this.n = n;
            r = Math.min(p, 1 - p);
            q = 1 - r;
            double fm = n * r + r;
            mode = (long) Math.floor(fm);
            half = Math.floor(2.195 * Math.sqrt(n * r * q) - 4.6 * q) + 0.5;
            middle = mode + 0.5;
            left = middle - half;
            right = middle + half;
            c = 0.134 + 20.5 / (15.3 + mode);
            double a = (fm - left) / (fm - left * r);
            fallLeft = a * (1 + a / 2);
            double b = (right - fm) / (right * q);
            fallRight = b * (1 + b / 2);
            variance = n * r * q;
        }

        long draw() {
            double triangle = half;
            double sides = triangle * (1 + 2 * c);
            double withLeft = sides + c / fallLeft;
            double all = withLeft + c / fallRight;
            while (true) {
                double u = bits.nextDouble() * all;
                double v = bits.nextDouble();
                if (u <= triangle) {
                    return (long) Math.floor(middle - half * v + u);
                }
                double y;
                if (u <= sides) {
                    double x = left + (u - triangle) / c;
                    v = v * c + 1 - Math.abs(mode - x + 0.5) / half;
                    if (v > 1) {
                        continue;
                    }
                    y = Math.floor(x);
                } else if (u <= withLeft) {
                    y = Math.floor(left + StrictMath.log(v) / fallLeft);
                    if (y < 0 || v == 0) {
                        continue;
                    }
                    v *= (u - sides) * fallLeft;
                } else {
                    y = Math.floor(right - StrictMath.log(v) / fallRight);
                    if (y > n || v == 0) {
                        continue;
                    }
                    v *= (u - withLeft) * fallRight;
                }
                if (accepts((long) y, v)) {
                    return (long) y;
                }
            }
        }

        private boolean accepts(long y, double v) {
            long k = Math.abs(y - mode);
            if (k <= NEAR || k >= variance / 2 - 1) {
                return v <= ratio(y);
            }
            double rho = k / variance * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / variance + 0.5);
            double t = -k * k / (2 * variance);
            double log = StrictMath.log(v);
            if (log < t - rho) {
                return true;
            }
            if (log > t + rho) {
                return false;
            }
            double x1 = y + 1;
            double f1 = mode + 1;
            double z = n + 1 - mode;
            double w = n - y + 1;
            return log <= middle * StrictMath.log(f1 / x1) + (n - mode + 0.5) * StrictMath.log(z / w)
                    + (y - mode) * StrictMath.log(w * r / (x1 * q)) + rest(f1) + rest(z) + rest(x1) + rest(w);
        }

        /** The density at y over that at the mode. */
        private double ratio(long y) {
            double s = r / q;
            double a = s * (n + 1);
            double result = 1;
            for (long i = mode + 1; i <= y; i++) {
                result *= a / i - s;
            }
            for (long i = y + 1; i <= mode; i++) {
                result /= a / i - s;
            }
            return result;
        }

        /** Returns what Stirling's formula leaves. */
        private static double rest(double x) {
            double s = x * x;
            return (13680 - (462 - (132 - (99 - 140 / s) / s) / s) / s) / x / STIRLING;
        }
    }
}

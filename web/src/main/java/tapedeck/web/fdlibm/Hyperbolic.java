package tapedeck.web.fdlibm;

/** Hyperbolic sine, cosine and tangent. */
public final class Hyperbolic {
    private static final int TWENTY_TWO = 0x40360000;
    private static final int EXP_OVERFLOWS = 0x40862e42;
    private static final double OVERFLOW = 710.4758600739439;

    private Hyperbolic() {}

    /** {@link StrictMath#sinh}. */
    public static double sinh(double x) {
        int size = Bits.high(x) & Bits.SIZE;
        if (size >= Bits.INFINITE) {
            return x;
        }
        double a = Math.abs(x);
        double half = Bits.high(x) < 0 ? -0.5 : 0.5;
        if (size < TWENTY_TWO) {
            if (size < 0x3e300000) {
                return x;
            }
            double t = Exponential.expm1(a);
            return half * (size < 0x3ff00000 ? 2 * t - t * t / (t + 1) : t + t / (t + 1));
        }
        return large(a, half);
    }

    /** {@link StrictMath#cosh}. */
    public static double cosh(double x) {
        int size = Bits.high(x) & Bits.SIZE;
        double a = Math.abs(x);
        if (size >= Bits.INFINITE) {
            return a;
        }
        if (size < 0x3fd62e43) {
            double t = Exponential.expm1(a);
            double w = 1 + t;
            return size < 0x3c800000 ? w : 1 + t * t / (w + w);
        }
        if (size < TWENTY_TWO) {
            double t = Exponential.exp(a);
            return 0.5 * t + 0.5 / t;
        }
        return large(a, 0.5);
    }

    private static double large(double a, double half) {
        if (Bits.high(a) < EXP_OVERFLOWS) {
            return half * Exponential.exp(a);
        }
        if (a <= OVERFLOW) {
            double w = Exponential.exp(0.5 * a);
            return half * w * w;
        }
        return half * Double.POSITIVE_INFINITY;
    }

    /** {@link StrictMath#tanh}. */
    public static double tanh(double x) {
        int size = Bits.high(x) & Bits.SIZE;
        if (x != x) {
            return x;
        }
        double z = 1;
        if (size < TWENTY_TWO) {
            if (size < 0x3c800000) {
                return x * (1 + x);
            }
            double a = Math.abs(x);
            if (size >= 0x3ff00000) {
                z = 1 - 2 / (Exponential.expm1(2 * a) + 2);
            } else {
                double t = Exponential.expm1(-2 * a);
                z = -t / (t + 2);
            }
        }
        return Bits.high(x) < 0 ? -z : z;
    }
}

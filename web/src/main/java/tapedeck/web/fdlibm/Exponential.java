package tapedeck.web.fdlibm;

/** {@code eˣ}, and {@code eˣ - 1} near 0. */
public final class Exponential {
    static final double OVERFLOW = 7.09782712893383973096e+02;
    static final double LN2_HIGH = 6.93147180369123816490e-01;
    static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double UNDERFLOW = -7.45133219101941108420e+02;
    private static final double INVERSE_LN2 = 1.44269504088896338700e+00;
    private static final int HALF_LN2 = 0x3fd62e42;
    private static final int ONE_AND_A_HALF_LN2 = 0x3ff0a2b2;
    private static final int OVERFLOW_HIGH = 0x40862e42;

    private Exponential() {}

    /** {@link StrictMath#exp}. */
    public static double exp(double given) {
        int size = Bits.high(given) & Bits.SIZE;
        boolean negative = Bits.high(given) < 0;
        if (size >= OVERFLOW_HIGH) {
            if (given != given) {
                return given;
            }
            if (given > OVERFLOW) {
                return Double.POSITIVE_INFINITY;
            }
            if (given < UNDERFLOW) {
                return 0;
            }
        }
        double x = given;
        double high = 0;
        double low = 0;
        int k = 0;
        if (size > HALF_LN2) {
            if (size < ONE_AND_A_HALF_LN2) {
                k = negative ? -1 : 1;
                high = negative ? x + LN2_HIGH : x - LN2_HIGH;
                low = negative ? -LN2_LOW : LN2_LOW;
            } else {
                k = (int) (INVERSE_LN2 * x + (negative ? -0.5 : 0.5));
                high = x - k * LN2_HIGH;
                low = k * LN2_LOW;
            }
            x = high - low;
        } else if (size < 0x3e300000) {
            return 1 + x;
        }
        double c = x - remainder(x * x);
        if (k == 0) {
            return 1 - (x * c / (c - 2) - x);
        }
        double y = 1 - (low - x * c / (2 - c) - high);
        return k >= -1021 ? Bits.scaled(y, k) : Bits.scaled(y, k + 1000) * 0x1p-1000;
    }

    /** Remez' polynomial, of a square. */
    static double remainder(double t) {
        return t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * (6.61375632143793436117e-05
                + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
    }

    /** {@link StrictMath#expm1}. */
    public static double expm1(double given) {
        int size = Bits.high(given) & Bits.SIZE;
        boolean negative = Bits.high(given) < 0;
        if (size >= 0x4043687a) { // 56 ln 2
            if (given != given) {
                return given;
            }
            if (given > OVERFLOW) {
                return Double.POSITIVE_INFINITY;
            }
            if (negative) {
                return -1;
            }
        }
        double x = given;
        double c = 0;
        int k = 0;
        if (size > HALF_LN2) {
            double high;
            double low;
            if (size < ONE_AND_A_HALF_LN2) {
                k = negative ? -1 : 1;
                high = negative ? x + LN2_HIGH : x - LN2_HIGH;
                low = negative ? -LN2_LOW : LN2_LOW;
            } else {
                k = (int) (INVERSE_LN2 * x + (negative ? -0.5 : 0.5));
                high = x - k * LN2_HIGH;
                low = k * LN2_LOW;
            }
            x = high - low;
            c = high - x - low;
        } else if (size < 0x3c900000) {
            return x;
        }
        double half = 0.5 * x;
        double square = x * half;
        double r = 1 + square * (-3.33333333333331316428e-02 + square * (1.58730158725481460165e-03
                + square * (-7.93650757867487942473e-05 + square * (4.00821782732936239552e-06
                        + square * -2.01099218183624371326e-07))));
        double t = 3 - r * half;
        double e = square * ((r - t) / (6 - x * t));
        if (k == 0) {
            return x - (x * e - square);
        }
        e = x * (e - c) - c;
        e -= square;
        return times(k, x, e);
    }

    /** {@code 2ᵏ (1 + x - e) - 1}. */
    private static double times(int k, double x, double e) {
        if (k == -1) {
            return 0.5 * (x - e) - 0.5;
        }
        if (k == 1) {
            return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
        }
        if (k <= -2 || k > 56) {
            return Bits.scaled(1 - (e - x), k) - 1;
        }
        if (k < 20) {
            return Bits.scaled(Bits.of(0x3ff00000 - (0x200000 >> k)) - (e - x), k);
        }
        double y = x - (e + Bits.of(0x3ff - k << 20));
        return Bits.scaled(y + 1, k);
    }
}

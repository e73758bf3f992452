package tapedeck.array;

/**
 * The elementary functions, one number at a time, made of +, ·, /, fused multiply-add and shifts alone: so they
 * give the same bits in the interpreter, in compiled code and, operation for operation, in {@link VectorMath}.
 * Errors are below 1 ulp for exp and log, 2.5 ulp for sigmoid and tanh.
 */
final class PlainMath {
    static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts; the first has 32 bits, so that its product with a small whole number is exact. */
    static final double LN2_HIGH = 0.6931471803691238;
    static final double LN2_LOW = 1.9082149292705877e-10;
    /** Adding this rounds to a whole number, which then lies in the lowest bits: 1.5 · 2⁵². */
    static final double ROUND = 0x1.8p52;
    /** Beyond these exp is infinite, or 0. */
    static final double EXP_MOST = 710;
    static final double EXP_LEAST = -746;
    /** {@link #ROUND} with what makes its lowest bits the exponent of half a power. */
    static final double ROUND_HALF = ROUND + 1022;
    /** Below this e⁻ˣ is infinite, as it comes out for {@link #SIGMOID_ZERO}. */
    static final double SIGMOID_LEAST = -709.782712893384;
    static final double SIGMOID_ZERO = -710.4;
    /** From long before on sigmoid rounds to 1. */
    static final double SIGMOID_MOST = 700;
    /** From here on tanh rounds to 1. */
    static final double TANH_MOST = 22;

    /** (eʳ - 1 - r - r²/2) / r³ for |r| ≤ ln 2 / 2, by Chebyshev interpolation: relative error 1e-18 of eʳ. */
    static final double E3 = 0.16666666666666669;
    static final double E4 = 0.041666666666666664;
    static final double E5 = 0.008333333333330062;
    static final double E6 = 0.0013888888888886552;
    static final double E7 = 0.00019841269863053618;
    static final double E8 = 2.4801587317144498e-05;
    static final double E9 = 2.7557268459997064e-06;
    static final double E10 = 2.755728296954995e-07;
    static final double E11 = 2.510038549551032e-08;
    static final double E12 = 2.0911236630261545e-09;

    /** log((1 + s) / (1 - s)) = 2s + s·R(s²), by fdlibm. */
    static final double LG1 = 0.6666666666666735;
    static final double LG2 = 0.3999999999940942;
    static final double LG3 = 0.2857142874366239;
    static final double LG4 = 0.22222198432149784;
    static final double LG5 = 0.1818357216161805;
    static final double LG6 = 0.15313837699209373;
    static final double LG7 = 0.14798198605116586;
    static final double SQRT2 = 1.4142135623730951;
    static final double TWO54 = 0x1p54;
    /** With an integer in its lowest bits, the double 2⁵² + that integer. */
    static final long WHOLE_BITS = 0x4330000000000000L;
    static final double WHOLE = 0x1p52;
    static final int MANTISSA_BITS = 52;
    static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    static final int BIAS = 1023;
    static final long ONE_BITS = (long) BIAS << MANTISSA_BITS;

    private PlainMath() {}

    static void add(MatrixView a, MatrixView b, MatrixView c) {
        for (int row = 0; row < c.rows(); row++) {
            add(a.numbers(), a.place(row, 0), b.numbers(), b.place(row, 0), c.numbers(), c.place(row, 0), c.columns());
        }
    }

    static void add(double[] a, int ao, double[] b, int bo, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] + b[bo + i];
        }
    }

    /** {@code eʳ - 1} for |r| ≤ ln 2 / 2. */
    private static double expm1Reduced(double r) {
        return Math.fma(r * r, quadratic(r), r);
    }

    /** {@code (eʳ - 1 - r) / r²} for |r| ≤ ln 2 / 2. */
    private static double quadratic(double r) {
        double q = Math.fma(E12, r, E11);
        q = Math.fma(q, r, E10);
        q = Math.fma(q, r, E9);
        q = Math.fma(q, r, E8);
        q = Math.fma(q, r, E7);
        q = Math.fma(q, r, E6);
        q = Math.fma(q, r, E5);
        q = Math.fma(q, r, E4);
        q = Math.fma(q, r, E3);
        return Math.fma(q, r, 0.5);
    }

    private static double reduce(double x, double n) {
        return Math.fma(-n, LN2_LOW, Math.fma(-n, LN2_HIGH, x));
    }

    /** 2ⁿ from {@code n + ROUND}, for n from -1022 to 1023. */
    private static double power(double shifted) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) + BIAS) << MANTISSA_BITS);
    }

    static double exp(double x) {
        double low = x > EXP_MOST ? EXP_MOST : x;
        double t = low < EXP_LEAST ? EXP_LEAST : low;
        double n = Math.fma(t, LOG2_E, ROUND) - ROUND;
        double e = 1 + expm1Reduced(reduce(t, n));
        // 2ⁿ in two factors, for it may be out of range where the product is not.
        double half = Math.fma(n, 0.5, ROUND);
        return e * power(half) * power(n - (half - ROUND) + ROUND);
    }

    /**
     * {@code 1 / (1 + e⁻ˣ)}, as {@code ½ / (½ + ½e⁻ˣ)}: half of 2ⁿ is in range where 2ⁿ is not, so that one factor will
     * do. The signs of the polynomial's odd terms are turned instead of x.
     */
    static double sigmoid(double x) {
        double low = x < SIGMOID_LEAST ? SIGMOID_ZERO : x;
        double t = low > SIGMOID_MOST ? SIGMOID_MOST : low;
        double shifted = Math.fma(t, -LOG2_E, ROUND_HALF);
        double n = shifted - ROUND_HALF;
        double r = Math.fma(n, LN2_LOW, Math.fma(n, LN2_HIGH, t));
        double half = Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << MANTISSA_BITS);
        double e = Math.fma(r * r, quadratic(-r), 1 - r);
        return 0.5 / Math.fma(e, half, 0.5);
    }

    /** (e²ˣ - 1) / (e²ˣ + 1) of |x|, with e²ˣ - 1 computed as such, so that it is right near 0. */
    static double tanh(double x) {
        double a = Math.abs(x);
        double t = a > TANH_MOST ? TANH_MOST : a;
        double y = t + t;
        double shifted = Math.fma(y, LOG2_E, ROUND);
        double p = power(shifted);
        double e = Math.fma(p, expm1Reduced(reduce(y, shifted - ROUND)), p - 1);
        double result = e / (e + 2);
        return Double.longBitsToDouble(
                Double.doubleToRawLongBits(result) | (Double.doubleToRawLongBits(x) & Long.MIN_VALUE));
    }

    static double log(double x) {
        boolean tiny = x < Double.MIN_NORMAL;
        long bits = Double.doubleToRawLongBits(tiny ? x * TWO54 : x);
        double k = Double.longBitsToDouble((bits >>> MANTISSA_BITS) | WHOLE_BITS) - WHOLE - BIAS;
        double m = Double.longBitsToDouble((bits & MANTISSA) | ONE_BITS);
        boolean big = m > SQRT2;
        k = tiny ? k - 54 : k;
        k = big ? k + 1 : k;
        double f = (big ? m * 0.5 : m) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double q = Math.fma(LG7, z, LG6);
        q = Math.fma(q, z, LG5);
        q = Math.fma(q, z, LG4);
        q = Math.fma(q, z, LG3);
        q = Math.fma(q, z, LG2);
        q = Math.fma(q, z, LG1);
        double half = f * f * 0.5;
        double inner = Math.fma(k, LN2_LOW, s * Math.fma(q, z, half));
        double result = Math.fma(k, LN2_HIGH, f - (half - inner));
        result = x < Double.POSITIVE_INFINITY ? result : x; // infinity and NaN
        result = x < 0 ? Double.NaN : result;
        return x == 0 ? Double.NEGATIVE_INFINITY : result;
    }
}

package tapedeck.array;

/**
 * The float32 log, sine and cosine of PyTorch's vectorised normal numbers: Cephes' polynomials as arranged in
 * avx_mathfun.h (J. Pommier, G. Garberoglio; zlib licence), with the multiply-adds that its compiler fuses. Made
 * for the range that normal numbers need: log of (0, 1], sine and cosine of [0, 2π).
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as published; float rounds them
final class CephesFloat {
    private static final float SQRT_HALF = 0.707106781186547524f;
    private static final int EXPONENT_BIAS = 0x7f;
    private static final int MANTISSA_BITS = 23;
    private static final int MANTISSA = (1 << MANTISSA_BITS) - 1;
    private static final float[] LOG = {7.0376836292E-2f, -1.1514610310E-1f, 1.1676998740E-1f, -1.2420140846E-1f,
            1.4249322787E-1f, -1.6668057665E-1f, 2.0000714765E-1f, -2.4999993993E-1f, 3.3333331174E-1f};
    private static final float LN2_LOW = -2.12194440e-4f;
    private static final float LN2_HIGH = 0.693359375f;
    private static final float FOUR_OVER_PI = 1.27323954473516f;
    /** π/4 in three parts, negated, so that what is subtracted is exact. */
    private static final float[] MINUS_QUARTER_PI = {-0.78515625f, -2.4187564849853515625e-4f,
            -3.77489497744594108e-8f};

    private CephesFloat() {}

    static float log(float x) {
        int bits = Float.floatToRawIntBits(x);
        float mantissa = Float.intBitsToFloat((bits & MANTISSA) | Float.floatToRawIntBits(0.5f));
        float exponent = (bits >>> MANTISSA_BITS) - EXPONENT_BIAS + 1;
        float m = mantissa - 1;
        if (mantissa < SQRT_HALF) {
            exponent -= 1;
            m += mantissa;
        }
        float square = m * m;
        float y = LOG[0];
        for (int i = 1; i < LOG.length; i++) {
            y = Math.fma(y, m, LOG[i]);
        }
        y = Math.fma(y * m, square, exponent * LN2_LOW);
        y = Math.fma(square, -0.5f, y);
        return Math.fma(exponent, LN2_HIGH, m + y);
    }

    static float sin(float x) {
        int octant = octant(x);
        float reduced = reduce(x, octant);
        float value = (octant & 2) == 0 ? sinPolynomial(reduced) : cosPolynomial(reduced);
        return (octant & 4) == 0 ? value : -value;
    }

    static float cos(float x) {
        int octant = octant(x);
        float reduced = reduce(x, octant);
        float value = (octant & 2) == 0 ? cosPolynomial(reduced) : sinPolynomial(reduced);
        return ((octant - 2) & 4) != 0 ? value : -value;
    }

    /** The number of the π/4 that {@code x} lies in, made even upwards. */
    private static int octant(float x) {
        return ((int) (x * FOUR_OVER_PI) + 1) & ~1;
    }

    private static float reduce(float x, int octant) {
        float result = x;
        for (float part : MINUS_QUARTER_PI) {
            result = Math.fma((float) octant, part, result);
        }
        return result;
    }

    private static float cosPolynomial(float x) {
        float z = x * x;
        float y = Math.fma(2.443315711809948E-005f, z, -1.388731625493765E-003f);
        y = Math.fma(y, z, 4.166664568298827E-002f);
        return Math.fma(y * z, z, -(z * 0.5f)) + 1;
    }

    private static float sinPolynomial(float x) {
        float z = x * x;
        float y = Math.fma(-1.9515295891E-4f, z, 8.3321608736E-3f);
        y = Math.fma(y, z, -1.6666654611E-1f);
        return Math.fma(y * z, x, x);
    }
}

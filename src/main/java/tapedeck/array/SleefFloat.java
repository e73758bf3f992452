package tapedeck.array;

/**
 * The exponential, sine and cosine of float32 as PyTorch's vectors compute them: SLEEF's algorithms (N. Shibata, F. Petrogalli;
 * Boost licence) of 1.0 ulp for the exponential and 3.5 ulp for the others, with fused multiply-adds. The argument is reduced by a
 * multiple of ln 2 or π in two or three parts, and a polynomial does the rest.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as published; float rounds them
public final class SleefFloat {
    static final float PER_LN2 = 1.442695040888963407359924681001892137426645954152985934135449406931f;
    static final float LN2_HIGH = -0.693145751953125f;
    static final float LN2_LOW = -1.428606765330187045e-06f;
    /** The exponential's polynomial, but for 1/2. */
    static final float E2 = 0.166666671633720397949219f;
    static final float E3 = 0.0416664853692054748535156f;
    static final float E4 = 0.00833336077630519866943359f;
    static final float E5 = 0.00139304355252534151077271f;
    static final float E6 = 0.000198527617612853646278381f;
    static final float EXP_IS_ZERO = -104;
    static final float EXP_IS_INFINITE = 100;
    static final int BIAS = 0x7f;
    static final int MANTISSA_BITS = 23;
    private static final float PER_PI = 0.318309886183790671537767526745028724f;
    private static final float PI_HIGH = -3.1414794921875f;
    private static final float PI_MIDDLE = -0.00011315941810607910156f;
    private static final float PI_LOW = -1.9841872589410058936e-09f;
    /** Beyond, the three parts of π are too few. */
    private static final float FAR = 125;

    private SleefFloat() {}

    /** {@code eˣ} */
    public static float exp(float x) {
        if (!(x > EXP_IS_ZERO)) {
            return x <= EXP_IS_ZERO ? 0 : x;
        }
        if (x > EXP_IS_INFINITE) {
            return Float.POSITIVE_INFINITY;
        }
        int q = (int) Math.rint(x * PER_LN2);
        float s = Math.fma((float) q, LN2_LOW, Math.fma((float) q, LN2_HIGH, x));
        float u = E6;
        u = Math.fma(u, s, E5);
        u = Math.fma(u, s, E4);
        u = Math.fma(u, s, E3);
        u = Math.fma(u, s, E2);
        u = Math.fma(u, s, 0.5f);
        u = 1 + Math.fma(s * s, u, s);
        return u * powerOfTwo(q >> 1) * powerOfTwo(q - (q >> 1));
    }

    private static float powerOfTwo(int exponent) {
        return Float.intBitsToFloat((exponent + BIAS) << MANTISSA_BITS);
    }

    /** The sine of x in radians. */
    public static float sin(float x) {
        if (!(Math.abs(x) < FAR)) {
            return (float) StrictMath.sin(x);
        }
        if (x == 0) {
            return x;
        }
        float q = (float) Math.rint(x * PER_PI);
        float d = Math.fma(q, PI_LOW, Math.fma(q, PI_MIDDLE, Math.fma(q, PI_HIGH, x)));
        return polynomial(((int) q & 1) != 0 ? -d : d, d * d);
    }

    /** The cosine of x in radians. */
    public static float cos(float x) {
        if (!(Math.abs(x) < FAR)) {
            return (float) StrictMath.cos(x);
        }
        float q = 2 * (float) Math.rint(x * PER_PI - 0.5f) + 1;
        float d = Math.fma(q, PI_LOW * 0.5f, Math.fma(q, PI_MIDDLE * 0.5f, Math.fma(q, PI_HIGH * 0.5f, x)));
        return polynomial(((int) q & 2) == 0 ? -d : d, d * d);
    }

    private static float polynomial(float d, float s) {
        float u = 2.6083159809786593541503e-06f;
        u = Math.fma(u, s, -0.0001981069071916863322258f);
        u = Math.fma(u, s, 0.00833307858556509017944336f);
        u = Math.fma(u, s, -0.166666597127914428710938f);
        return s * (u * d) + d;
    }
}

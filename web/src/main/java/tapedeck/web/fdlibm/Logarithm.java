package tapedeck.web.fdlibm;

/** Natural logarithm, that of {@code 1 + x}, and the one of base 10. */
public final class Logarithm {
    private static final double LN2_HIGH = Exponential.LN2_HIGH;
    private static final double LN2_LOW = Exponential.LN2_LOW;
    private static final double G1 = 6.666666666666735130e-01;
    private static final double G2 = 3.999999999940941908e-01;
    private static final double G3 = 2.857142874366239149e-01;
    private static final double G4 = 2.222219843214978396e-01;
    private static final double G5 = 1.818357216161805012e-01;
    private static final double G6 = 1.531383769920937332e-01;
    private static final double G7 = 1.479819860511658591e-01;
    private static final int MANTISSA = 0x000fffff;
    private static final int ONE = 0x3ff00000;

    private Logarithm() {}

    /** {@link StrictMath#log}. */
    public static double log(double given) {
        double x = given;
        int k = 0;
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        if (x < Double.MIN_NORMAL) {
            x *= 0x1p54;
            k = -54;
        }
        int hx = Bits.high(x);
        k += (hx >> 20) - 1023;
        hx &= MANTISSA;
        int i = hx + 0x95f64 & 0x100000;
        x = Bits.withHigh(x, hx | i ^ ONE);
        k += i >> 20;
        double f = x - 1;
        double high = k * LN2_HIGH;
        double rest = k * LN2_LOW;
        if ((MANTISSA & 2 + hx) < 3) {
            if (f == 0) {
                return k == 0 ? 0 : high + rest;
            }
            double r = f * f * (0.5 - 0.33333333333333333 * f);
            return k == 0 ? f - r : high - (r - rest - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double odd = w * (G2 + w * (G4 + w * G6));
        double even = z * (G1 + w * (G3 + w * (G5 + w * G7)));
        double r = even + odd;
        if ((hx - 0x6147a | 0x6b851 - hx) > 0) {
            double half = 0.5 * f * f;
            return k == 0 ? f - (half - s * (half + r)) : high - (half - (s * (half + r) + rest) - f);
        }
        return k == 0 ? f - s * (f - r) : high - (s * (f - r) - rest - f);
    }

    /** {@link StrictMath#log1p}. */
    public static double log1p(double x) {
        int hx = Bits.high(x);
        int size = hx & Bits.SIZE;
        double f = 0;
        double c = 0;
        int hu = 0;
        int k = 1;
        if (hx < 0x3fda827a) { // √2 - 1
            if (size >= ONE) {
                return x == -1 ? Double.NEGATIVE_INFINITY : Double.NaN;
            }
            if (size < 0x3e200000) {
                return size < 0x3c900000 ? x : x - x * x * 0.5;
            }
            if (hx > 0 || hx <= 0xbfd2bec3) {
                k = 0;
                f = x;
                hu = 1;
            }
        }
        if (hx >= Bits.INFINITE) {
            return x;
        }
        if (k != 0) {
            double u = hx < 0x43400000 ? 1 + x : x;
            hu = Bits.high(u);
            k = (hu >> 20) - 1023;
            c = hx < 0x43400000 ? (k > 0 ? 1 - (u - x) : x - (u - 1)) / u : 0;
            hu &= MANTISSA;
            if (hu < 0x6a09e) {
                u = Bits.withHigh(u, hu | ONE);
            } else {
                k++;
                u = Bits.withHigh(u, hu | 0x3fe00000);
                hu = 0x00100000 - hu >> 2;
            }
            f = u - 1;
        }
        double half = 0.5 * f * f;
        double high = k * LN2_HIGH;
        double rest = k * LN2_LOW + c;
        if (hu == 0) {
            if (f == 0) {
                return k == 0 ? 0 : high + rest;
            }
            double r = half * (1 - 0.66666666666666666 * f);
            return k == 0 ? f - r : high - (r - rest - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double r = z * (G1 + z * (G2 + z * (G3 + z * (G4 + z * (G5 + z * (G6 + z * G7))))));
        return k == 0 ? f - (half - s * (half + r)) : high - (half - (s * (half + r) + rest) - f);
    }

    /** {@link StrictMath#log10}. */
    public static double log10(double given) {
        double x = given;
        int k = 0;
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        if (x < Double.MIN_NORMAL) {
            x *= 0x1p54;
            k = -54;
        }
        int hx = Bits.high(x);
        k += (hx >> 20) - 1023;
        int below = k >>> 31;
        double y = k + below;
        x = Bits.withHigh(x, hx & MANTISSA | 0x3ff - below << 20);
        double z = y * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * log(x);
        return z + y * 3.01029995663611771306e-01;
    }
}

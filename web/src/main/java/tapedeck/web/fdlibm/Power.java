package tapedeck.web.fdlibm;

/** {@code xʸ}, by a logarithm of base 2 in two numbers. */
public final class Power {
    private static final double LG2 = 6.93147180559945286227e-01;
    private static final double LG2_HIGH = 6.93147182464599609375e-01;
    private static final double LG2_LOW = -1.90465429995776804525e-09;
    private static final double CP = 9.61796693925975554329e-01;
    private static final double CP_HIGH = 9.61796700954437255859e-01;
    private static final double CP_LOW = -7.02846165095275826516e-09;
    private static final double INVERSE_LN2 = 1.44269504088896338700e+00;
    private static final double INVERSE_LN2_HIGH = 1.44269502162933349609e+00;
    private static final double INVERSE_LN2_LOW = 1.92596299112661746887e-08;
    private static final double DP_HIGH = 5.84962487220764160156e-01;
    private static final double DP_LOW = 1.35003920212974897128e-08;
    private static final double OVERFLOW_TAIL = 8.0085662595372944372e-17;
    private static final int ONE = 0x3ff00000;
    private static final int MANTISSA = 0x000fffff;

    private Power() {}

    /** {@link StrictMath#pow}. */
    public static double pow(double x, double y) {
        if (y == 0) {
            return 1;
        }
        if (x != x || y != y) {
            return Double.NaN;
        }
        double a = Math.abs(x);
        if (Double.isInfinite(y)) {
            return a == 1 ? Double.NaN : a > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        if (y == 1) {
            return x;
        }
        if (y == -1) {
            return 1 / x;
        }
        if (y == 2) {
            return x * x;
        }
        boolean negative = Bits.high(x) < 0;
        if (y == 0.5 && !negative) {
            return Math.sqrt(x);
        }
        boolean whole = negative && y == Math.floor(y);
        boolean odd = whole && Math.abs(y) < 0x1p53 && y * 0.5 != Math.floor(y * 0.5);
        if (a == 0 || a == 1 || a == Double.POSITIVE_INFINITY) {
            double z = y < 0 ? 1 / a : a;
            return negative && a == 1 && !whole ? Double.NaN : odd ? -z : z;
        }
        if (negative && !whole) {
            return Double.NaN;
        }
        double sign = odd ? -1 : 1;
        int size = Bits.high(a);
        if ((Bits.high(y) & Bits.SIZE) > 0x41e00000) { // 2³¹
            boolean farther = (Bits.high(y) & Bits.SIZE) > 0x43f00000;
            if (size < 0x3fefffff || farther && size <= 0x3fefffff) {
                return y < 0 ? sign * Double.POSITIVE_INFINITY : sign * 0;
            }
            if (size > ONE || farther) {
                return y > 0 ? sign * Double.POSITIVE_INFINITY : sign * 0;
            }
            double t = a - 1;
            double w = t * t * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
            double u = INVERSE_LN2_HIGH * t;
            double v = t * INVERSE_LN2_LOW - w * INVERSE_LN2;
            double high = Bits.withoutLow(u + v);
            return sign * power(y, high, v - (high - u));
        }
        return sign * ordinary(a, y);
    }

    /** {@code aʸ} by the logarithm of a. */
    private static double ordinary(double given, double y) {
        double a = given;
        int n = 0;
        if (a < Double.MIN_NORMAL) {
            a *= 0x1p53;
            n = -53;
        }
        int size = Bits.high(a);
        n += (size >> 20) - 0x3ff;
        int j = size & MANTISSA;
        size = j | ONE;
        boolean upper = j > 0x3988e && j < 0xbb67a;
        if (j >= 0xbb67a) {
            n++;
            size -= 0x00100000;
        }
        a = Bits.withHigh(a, size);
        double bp = upper ? 1.5 : 1;
        double u = a - bp;
        double v = 1 / (a + bp);
        double s = u * v;
        double sHigh = Bits.withoutLow(s);
        double tHigh = Bits.of((size >> 1 | 0x20000000) + 0x00080000 + (upper ? 1 << 18 : 0));
        double tLow = a - (tHigh - bp);
        double sLow = v * (u - sHigh * tHigh - sHigh * tLow);
        double s2 = s * s;
        double r = s2 * s2 * (5.99999999999994648725e-01 + s2 * (4.28571428578550184252e-01
                + s2 * (3.33333329818377432918e-01 + s2 * (2.72728123808534006489e-01
                        + s2 * (2.30660745775561754067e-01 + s2 * 2.06975017800338417784e-01)))));
        r += sLow * (sHigh + s);
        s2 = sHigh * sHigh;
        tHigh = Bits.withoutLow(3 + s2 + r);
        tLow = r - (tHigh - 3 - s2);
        u = sHigh * tHigh;
        v = sLow * tHigh + tLow * s;
        double pHigh = Bits.withoutLow(u + v);
        double pLow = v - (pHigh - u);
        double zHigh = CP_HIGH * pHigh;
        double zLow = CP_LOW * pHigh + pLow * CP + (upper ? DP_LOW : 0);
        double dp = upper ? DP_HIGH : 0;
        double high = Bits.withoutLow(zHigh + zLow + dp + n);
        return power(y, high, zLow - (high - n - dp - zHigh));
    }

    /** 2 to {@code y · (high + low)}. */
    private static double power(double y, double high, double low) {
        double yHigh = Bits.withoutLow(y);
        double pLow = (y - yHigh) * high + y * low;
        double pHigh = yHigh * high;
        double z = pLow + pHigh;
        int j = Bits.high(z);
        if (j >= 0x40900000) {
            if (z > 1024 || pLow + OVERFLOW_TAIL > z - pHigh) {
                return Double.POSITIVE_INFINITY;
            }
        } else if ((j & Bits.SIZE) >= 0x4090cc00 && (z < -1075 || pLow <= z - pHigh)) {
            return 0;
        }
        int i = j & Bits.SIZE;
        int n = 0;
        if (i > 0x3fe00000) {
            n = j + (0x00100000 >> (i >> 20) - 0x3ff + 1);
            int k = ((n & Bits.SIZE) >> 20) - 0x3ff;
            pHigh -= Bits.of(n & ~(MANTISSA >> k));
            n = (n & MANTISSA | 0x00100000) >> 20 - k;
            n = j < 0 ? -n : n;
        }
        double t = Bits.withoutLow(pLow + pHigh);
        double u = t * LG2_HIGH;
        double v = (pLow - (t - pHigh)) * LG2 + t * LG2_LOW;
        z = u + v;
        double w = v - (z - u);
        double t1 = z - Exponential.remainder(z * z);
        double r = z * t1 / (t1 - 2) - (w + z * w);
        z = 1 - (r - z);
        return (Bits.high(z) + (n << 20)) >> 20 <= 0 ? Bits.scaled(z, n + 54) * 0x1p-54 : Bits.scaled(z, n);
    }
}

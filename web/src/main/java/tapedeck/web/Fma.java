package tapedeck.web;

import java.math.BigInteger;

/**
 * Fused multiply-add for machines without one, which JavaScript and WebAssembly are: the bits of {@link Math#fma}. The product and
 * the sum are split into two numbers each without error (Dekker 1971, Knuth 1969); a tie, which the rest that is left over
 * decides, is looked at by itself.
 */
final class Fma {
    /** 2²⁷ + 1: splits a number in halves. */
    private static final double SPLIT = 134217729;
    private static final double MOST = 1e250;
    private static final double LEAST = 1e-250;
    /** All numbers are whole multiples of 2⁻¹⁰⁷⁴, all products of 2⁻²¹⁴⁸. */
    private static final int ULPS = 1074;

    private Fma() {}

    static double fma(double a, double b, double c) {
        double p = a * b;
        double size = Math.abs(p);
        if (!(size > LEAST && size < MOST && Math.abs(c) < MOST && Math.abs(a) < MOST && Math.abs(b) < MOST)) {
            return p == 0 && (a == 0 || b == 0) ? p + c : slow(a, b, c);
        }
        double ah = upper(a);
        return fused(p, ah, a - ah, b, c);
    }

    private static double upper(double a) {
        double t = SPLIT * a;
        return t - (t - a);
    }

    /** {@code p + c} and what was lost of the product {@code p = (ah + al) · b}. */
    private static double fused(double p, double ah, double al, double b, double c) {
        double bh = upper(b);
        double bl = b - bh;
        double e = ah * bh - p + ah * bl + al * bh + al * bl; // a·b = p + e
        double s = p + c;
        double z = s - p;
        double d = p - (s - z) - (z - c); // p + c = s + d
        double v = d + e;
        double r = s + v;
        double y = v - d;
        double w = d - (v - y) - (y - e); // d + e = v + w
        if (w != 0) {
            double q = r - s;
            double rest = s - (r - q) - (q - v); // s + v = r + rest
            if (rest != 0 && w > 0 == rest > 0 && r + 2 * rest - r == 2 * rest) {
                return r + 2 * rest; // half way, and beyond it by w
            }
        }
        return r;
    }

    /** Adds {@code a · b} to {@code n} numbers of {@code sum}; the factor is split once. */
    static void add(double a, double[] b, int at, int step, double[] sum, int to, int n) {
        double ah = upper(a);
        double al = a - ah;
        boolean ordinary = Math.abs(a) < MOST;
        for (int j = 0, from = at; j < n; j++, from += step) {
            double x = b[from];
            double c = sum[to + j];
            double p = a * x;
            double size = Math.abs(p);
            sum[to + j] = size > LEAST && size < MOST && Math.abs(c) < MOST && Math.abs(x) < MOST && ordinary
                    ? fused(p, ah, al, x, c)
                    : fma(a, x, c);
        }
    }

    private static double slow(double a, double b, double c) {
        if (!Double.isFinite(a) || !Double.isFinite(b) || !Double.isFinite(c)) {
            return Double.isFinite(a) && Double.isFinite(b) ? c : a * b + c;
        }
        BigInteger sum = Rounding.times2(a, ULPS).multiply(Rounding.times2(b, ULPS))
                .add(Rounding.times2(c, 2 * ULPS));
        return sum.signum() == 0 ? c == 0 ? a * b : 0 : Rounding.nearest(sum, -2 * ULPS);
    }

    static float fma(float a, float b, float c) {
        double p = (double) a * b;
        double s = p + c;
        float f = (float) s;
        double z = s - p;
        double d = p - (s - z) - (z - c);
        if (d != 0) {
            double rest = s - f;
            if (rest != 0 && d > 0 == rest > 0) {
                float g = (float) (f + 2 * rest);
                if ((double) g - f == 2 * rest) {
                    return g;
                }
            }
        }
        return f;
    }
}

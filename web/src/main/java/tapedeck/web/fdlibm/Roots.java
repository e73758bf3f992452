package tapedeck.web.fdlibm;

/** Cube root and hypotenuse; the square root is exact everywhere. */
public final class Roots {
    private static final int SIX_HUNDRED = 600 << 20;

    private Roots() {}

    /** {@link StrictMath#cbrt}. */
    public static double cbrt(double given) {
        int size = Bits.high(given) & Bits.SIZE;
        if (size >= Bits.INFINITE || given == 0) {
            return given;
        }
        double x = Math.abs(given);
        double t = Bits.of(size / 3 + 715094163);
        if (size < 0x00100000) {
            double scaled = x * 0x1p54;
            t = Bits.withHigh(scaled, Bits.high(scaled) / 3 + 696219795);
        }
        double r = t * t / x;
        double s = 5.42857142857142815906e-01 + r * t;
        t *= 3.57142857142857150787e-01
                + 1.60714285714285720630e+00 / (s + 1.41428571428571436819e+00 + -7.05306122448979611050e-01 / s);
        t = Bits.of(Bits.high(t) + 1);
        s = t * t;
        r = x / s;
        double w = t + t;
        r = (r - t) / (w + r);
        t += t * r;
        return given < 0 ? -t : t;
    }

    /** {@link StrictMath#hypot}. */
    public static double hypot(double x, double y) {
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return Double.POSITIVE_INFINITY;
        }
        if (x != x || y != y) {
            return Double.NaN;
        }
        boolean swapped = (Bits.high(y) & Bits.SIZE) > (Bits.high(x) & Bits.SIZE);
        double a = Math.abs(swapped ? y : x);
        double b = Math.abs(swapped ? x : y);
        int ha = Bits.high(a);
        int hb = Bits.high(b);
        if (ha - hb > 0x3c00000 || b == 0) {
            return a + b;
        }
        double back = 1;
        if (ha > 0x5f300000) {
            ha -= SIX_HUNDRED;
            hb -= SIX_HUNDRED;
            a = Bits.withHigh(a, ha);
            b = Bits.withHigh(b, hb);
            back = 0x1p600;
        }
        if (hb < 0x20b00000) {
            if (hb <= 0x000fffff) {
                a *= 0x1p1022;
                b *= 0x1p1022;
                back = Double.MIN_NORMAL; // the words stay those of before, as in fdlibm
            } else {
                ha += SIX_HUNDRED;
                hb += SIX_HUNDRED;
                a = Bits.withHigh(a, ha);
                b = Bits.withHigh(b, hb);
                back = 0x1p-600;
            }
        }
        double w = a - b;
        double root;
        if (w > b) {
            double high = Bits.of(ha);
            double low = a - high;
            root = Math.sqrt(high * high - (b * -b - low * (a + high)));
        } else {
            a += a;
            double yHigh = Bits.of(hb);
            double yLow = b - yHigh;
            double high = Bits.of(ha + 0x00100000);
            double low = a - high;
            root = Math.sqrt(high * yHigh - (w * -w - (high * yLow + low * b)));
        }
        return back == 1 ? root : back * root;
    }
}

package tapedeck.web.fdlibm;

/** Sine, cosine and tangent. */
public final class Trigonometry {
    private static final double QUARTER_PI = 7.85398163397448278999e-01;
    private static final double QUARTER_PI_LOW = 3.06161699786838301793e-17;
    private static final int NEAR_QUARTER_PI = 0x3fe59428;
    private static final int TINY = 0x3e400000;

    private Trigonometry() {}

    /** {@link StrictMath#sin}. */
    public static double sin(double x) {
        return turned(x, 0);
    }

    /** {@link StrictMath#cos}. */
    public static double cos(double x) {
        return turned(x, 1);
    }

    private static double turned(double x, int quarters) {
        if (!Double.isFinite(x)) {
            return Double.NaN;
        }
        Angle angle = Angle.of(x);
        double result = (angle.quarters() + quarters & 1) == 0
                ? sine(angle.rest(), angle.low())
                : cosine(angle.rest(), angle.low());
        return (angle.quarters() + quarters & 2) == 0 ? result : -result;
    }

    private static double sine(double x, double low) {
        if ((Bits.high(x) & Bits.SIZE) < TINY) {
            return x;
        }
        double z = x * x;
        double v = z * x;
        double r = 8.33333333332248946124e-03 + z * (-1.98412698298579493134e-04 + z * (2.75573137070700676789e-06
                + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
        double s1 = -1.66666666666666324348e-01;
        return low == 0 ? x + v * (s1 + z * r) : x - (z * (0.5 * low - v * r) - low - v * s1);
    }

    private static double cosine(double x, double low) {
        int size = Bits.high(x) & Bits.SIZE;
        if (size < TINY) {
            return 1;
        }
        double z = x * x;
        double r = z * (4.16666666666666019037e-02 + z * (-1.38888888888741095749e-03 + z * (2.48015872894767294178e-05
                + z * (-2.75573143513906633035e-07
                        + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))));
        if (size < 0x3fd33333) {
            return 1 - (0.5 * z - (z * r - x * low));
        }
        double q = size > 0x3fe90000 ? 0.28125 : Bits.of(size - 0x00200000);
        double half = 0.5 * z - q;
        return 1 - q - (half - (z * r - x * low));
    }

    /** {@link StrictMath#tan}. */
    public static double tan(double x) {
        if (!Double.isFinite(x)) {
            return Double.NaN;
        }
        Angle angle = Angle.of(x);
        return tangent(angle.rest(), angle.low(), (angle.quarters() & 1) != 0);
    }

    /** The tangent, or -1 by it. */
    private static double tangent(double given, double givenLow, boolean inverse) {
        double x = given;
        double low = givenLow;
        int size = Bits.high(x) & Bits.SIZE;
        if (size < 0x3e300000) {
            return inverse ? inverse(x, low, x + low) : x;
        }
        boolean near = size >= NEAR_QUARTER_PI;
        boolean negative = x < 0;
        if (near) {
            x = QUARTER_PI - Math.abs(x) + (QUARTER_PI_LOW - (negative ? -low : low));
            low = 0;
        }
        double z = x * x;
        double w = z * z;
        double r = 1.33333333333201242699e-01 + w * (2.18694882948595424599e-02 + w * (3.59207910759131235356e-03
                + w * (5.88041240820264096874e-04
                        + w * (7.81794442939557092300e-05 + w * -1.85586374855275456654e-05))));
        double v = z * (5.39682539762260521377e-02 + w * (8.86323982359930005737e-03 + w * (1.45620945432529025516e-03
                + w * (2.46463134818469906812e-04
                        + w * (7.14072491382608190305e-05 + w * 2.59073051863633712884e-05)))));
        double s = z * x;
        r = low + z * (s * (r + v) + low);
        r += 3.33333333333334091986e-01 * s;
        w = x + r;
        if (near) {
            double sign = inverse ? -1 : 1;
            double result = sign - 2 * (x - (w * w / (w + sign) - r));
            return negative ? -result : result;
        }
        return inverse ? inverse(x, r, w) : w;
    }

    /** {@code -1 / (x + r)} where {@code w} is the sum rounded. */
    private static double inverse(double x, double r, double w) {
        double z = Bits.withoutLow(w);
        double v = r - (z - x);
        double a = -1 / w;
        double t = Bits.withoutLow(a);
        double s = 1 + t * z;
        return t + a * (s + t * v);
    }
}

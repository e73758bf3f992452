package tapedeck.web.fdlibm;

/** Arc sine, cosine and tangent. */
public final class InverseTrigonometry {
    private static final double HALF_PI = 1.57079632679489655800e+00;
    private static final double HALF_PI_LOW = 6.12323399573676603587e-17;
    private static final double QUARTER_PI = 7.85398163397448278999e-01;
    private static final double PI_LOW = 1.2246467991473531772e-16;
    private static final double[] ATAN_HIGH = {4.63647609000806093515e-01, QUARTER_PI, 9.82793723247329054082e-01,
            HALF_PI};
    private static final double[] ATAN_LOW = {2.26987774529616870924e-17, 3.06161699786838301793e-17,
            1.39033110312309984516e-17, HALF_PI_LOW};
    private static final int HALF = 0x3fe00000;
    private static final int ONE = 0x3ff00000;

    private InverseTrigonometry() {}

    private static double rational(double t) {
        double p = t * (1.66666666666666657415e-01 + t * (-3.25565818622400915405e-01 + t * (2.01212532134862925881e-01
                + t * (-4.00555345006794114027e-02
                        + t * (7.91534994289814532176e-04 + t * 3.47933107596021167570e-05)))));
        double q = 1 + t * (-2.40339491173441421878e+00 + t * (2.02094576023350569471e+00
                + t * (-6.88283971605453293030e-01 + t * 7.70381505559019352791e-02)));
        return p / q;
    }

    /** {@link StrictMath#asin}. */
    public static double asin(double x) {
        int size = Bits.high(x) & Bits.SIZE;
        if (size >= ONE) {
            return Math.abs(x) == 1 ? x * HALF_PI + x * HALF_PI_LOW : Double.NaN;
        }
        if (size < HALF) {
            return size < 0x3e400000 ? x : x + x * rational(x * x);
        }
        double t = (1 - Math.abs(x)) * 0.5;
        double r = rational(t);
        double s = Math.sqrt(t);
        double result;
        if (size >= 0x3fef3333) {
            result = HALF_PI - (2 * (s + s * r) - HALF_PI_LOW);
        } else {
            double w = Bits.withoutLow(s);
            double c = (t - w * w) / (s + w);
            double p = 2 * s * r - (HALF_PI_LOW - 2 * c);
            double q = QUARTER_PI - 2 * w;
            result = QUARTER_PI - (p - q);
        }
        return x < 0 ? -result : result;
    }

    /** {@link StrictMath#acos}. */
    public static double acos(double x) {
        int size = Bits.high(x) & Bits.SIZE;
        if (size >= ONE) {
            return x == 1 ? 0 : x == -1 ? Math.PI + 2 * HALF_PI_LOW : Double.NaN;
        }
        if (size < HALF) {
            return size <= 0x3c600000
                    ? HALF_PI + HALF_PI_LOW
                    : HALF_PI - (x - (HALF_PI_LOW - x * rational(x * x)));
        }
        double z = (x < 0 ? 1 + x : 1 - x) * 0.5;
        double r = rational(z);
        double s = Math.sqrt(z);
        if (x < 0) {
            double w = r * s - HALF_PI_LOW;
            return Math.PI - 2 * (s + w);
        }
        double high = Bits.withoutLow(s);
        double c = (z - high * high) / (s + high);
        double w = r * s + c;
        return 2 * (high + w);
    }

    /** {@link StrictMath#atan}. */
    public static double atan(double given) {
        int size = Bits.high(given) & Bits.SIZE;
        if (given != given) {
            return given;
        }
        if (size >= 0x44100000) {
            double quarter = HALF_PI + HALF_PI_LOW;
            return given > 0 ? quarter : -quarter;
        }
        double x = given;
        int id = -1;
        if (size < 0x3fdc0000) {
            if (size < 0x3e200000) {
                return x;
            }
        } else {
            x = Math.abs(x);
            if (size < 0x3fe60000) {
                id = 0;
                x = (2 * x - 1) / (2 + x);
            } else if (size < 0x3ff30000) {
                id = 1;
                x = (x - 1) / (x + 1);
            } else if (size < 0x40038000) {
                id = 2;
                x = (x - 1.5) / (1 + 1.5 * x);
            } else {
                id = 3;
                x = -1 / x;
            }
        }
        double z = x * x;
        double w = z * z;
        double even = z * (3.33333333333329318027e-01 + w * (1.42857142725034663711e-01
                + w * (9.09088713343650656196e-02 + w * (6.66107313738753120669e-02
                        + w * (4.97687799461593236017e-02 + w * 1.62858201153657823623e-02)))));
        double odd = w * (-1.99999999998764832476e-01 + w * (-1.11111104054623557880e-01
                + w * (-7.69187620504482999495e-02
                        + w * (-5.83357013379057348645e-02 + w * -3.65315727442169155270e-02))));
        if (id < 0) {
            return x - x * (even + odd);
        }
        double result = ATAN_HIGH[id] - (x * (even + odd) - ATAN_LOW[id] - x);
        return given < 0 ? -result : result;
    }

    /** {@link StrictMath#atan2}. */
    public static double atan2(double y, double x) {
        if (x != x || y != y) {
            return Double.NaN;
        }
        if (x == 1) {
            return atan(y);
        }
        boolean left = Bits.high(x) < 0;
        double angle; // of |y| above x
        if (y == 0) {
            angle = left ? Math.PI : 0;
        } else if (x == 0) {
            angle = HALF_PI;
        } else if (Double.isInfinite(x)) {
            double near = Double.isInfinite(y) ? QUARTER_PI : 0;
            angle = left ? near > 0 ? 3 * QUARTER_PI : Math.PI : near;
        } else if (Double.isInfinite(y)) {
            angle = HALF_PI;
        } else {
            int k = (Bits.high(y) & Bits.SIZE) - (Bits.high(x) & Bits.SIZE) >> 20;
            double z = k > 60 ? HALF_PI + 0.5 * PI_LOW : left && k < -60 ? 0 : atan(Math.abs(y / x));
            angle = left ? Math.PI - (z - PI_LOW) : z;
        }
        return Bits.high(y) < 0 ? -angle : angle;
    }
}

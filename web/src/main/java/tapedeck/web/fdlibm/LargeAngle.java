package tapedeck.web.fdlibm;

/** The rest of angles of more than half a million quarters: a product with as many digits of 2/π as it takes (Payne and Hanek 1983). */
final class LargeAngle {
    /** 2/π in digits of 24 bits. */
    private static final int[] INVERSE_HALF_PI = {
            0xa2f983, 0x6e4e44, 0x1529fc, 0x2757d1, 0xf534dd, 0xc0db62, 0x95993c, 0x439041, 0xfe5163, 0xabdebb, 0xc561b7,
            0x246e3a, 0x424dd2, 0xe00649, 0x2eea09, 0xd1921c, 0xfe1deb, 0x1cb129, 0xa73ee8, 0x8235f5, 0x2ebb44, 0x84e99c,
            0x7026b4, 0x5f7e41, 0x3991d6, 0x398353, 0x39f49c, 0x845f8b, 0xbdf928, 0x3b1ff8, 0x97ffde, 0x05980f, 0xef2f11,
            0x8b5a0a, 0x6d1f6d, 0x367ecf, 0x27cb09, 0xb74f46, 0x3f669e, 0x5fea2d, 0x7527ba, 0xc7ebe5, 0xf17b3d, 0x0739f7,
            0x8a5292, 0xea6bfb, 0x5fb11f, 0x8d5d08, 0x560330, 0x46fc7b, 0x6babf0, 0xcfbc20, 0x9af436, 0x1da9e3, 0x91615e,
            0xe61b08, 0x659985, 0x5f14a0, 0x68408d, 0xffd880, 0x4d7327, 0x310606, 0x1556ca, 0x73a8c9, 0x60e27b, 0xc08c6b};
    private static final double[] HALF_PI = {1.57079625129699707031e+00, 7.54978941586159635335e-08,
            5.39030252995776476554e-15, 3.28200341580791294123e-22, 1.27065575308067607349e-29};
    private static final double TWO24 = 0x1p24;
    private static final int DIGIT = 24;
    private static final int FIRST_DIGITS = 4;
    private static final int MOST = 20;

    private final double[] x = new double[3];
    private final double[] q = new double[MOST];
    private final int[] digits = new int[MOST];
    private final int first;
    private int last = FIRST_DIGITS;

    private LargeAngle(double size, int exponent) {
        double z = Bits.withHigh(size, Bits.high(size) - (exponent << 20));
        for (int i = 0; i < 2; i++) {
            x[i] = (int) z;
            z = (z - x[i]) * TWO24;
        }
        x[2] = z;
        first = Math.max(0, (exponent - 3) / DIGIT);
    }

    static Angle of(double size) {
        int exponent = (Bits.high(size) >> 20) - 1046;
        LargeAngle angle = new LargeAngle(size, exponent);
        return angle.reduced(exponent - DIGIT * (angle.first + 1));
    }

    /** Digit {@code i} of the product, not yet carried. */
    private double product(int i) {
        int length = x[2] != 0 ? 3 : x[1] != 0 ? 2 : 1;
        double sum = 0;
        for (int j = 0; j < length; j++) {
            int at = first + i - j;
            sum += x[j] * (at < 0 ? 0 : INVERSE_HALF_PI[at]);
        }
        return sum;
    }

    private Angle reduced(int givenScale) {
        int scale = givenScale;
        for (int i = 0; i <= last; i++) {
            q[i] = product(i);
        }
        int quarters;
        int half;
        double z;
        while (true) {
            z = q[last];
            for (int i = 0, j = last; j > 0; i++, j--) {
                double carried = (int) (z / TWO24);
                digits[i] = (int) (z - TWO24 * carried);
                z = q[j - 1] + carried;
            }
            z = z == 0 ? 0 : Bits.scaled(z, scale);
            z -= 8 * Math.floor(z * 0.125);
            quarters = (int) z;
            z -= quarters;
            half = 0;
            if (scale > 0) {
                int top = digits[last - 1] >> DIGIT - scale;
                quarters += top;
                digits[last - 1] -= top << DIGIT - scale;
                half = digits[last - 1] >> DIGIT - 1 - scale;
            } else if (scale == 0) {
                half = digits[last - 1] >> DIGIT - 1;
            } else if (z >= 0.5) {
                half = 2;
            }
            if (half > 0) {
                quarters++;
                boolean borrowed = complement(scale);
                if (half == 2) {
                    z = 1 - z - (borrowed ? Bits.scaled(1, scale) : 0);
                }
            }
            if (z != 0 || !isZero()) {
                break;
            }
            lengthen();
        }
        if (z == 0) {
            do {
                last--;
                scale -= DIGIT;
            } while (digits[last] == 0);
        } else {
            z = Bits.scaled(z, -scale);
            if (z >= TWO24) {
                double carried = (int) (z / TWO24);
                digits[last] = (int) (z - TWO24 * carried);
                last++;
                scale += DIGIT;
                digits[last] = (int) carried;
            } else {
                digits[last] = (int) z;
            }
        }
        return timesHalfPi(scale, quarters & 3, half == 0 ? 1 : -1);
    }

    /** The rest is more than half a quarter: what is missing to the next. */
    private boolean complement(int scale) {
        boolean borrowed = false;
        for (int i = 0; i < last; i++) {
            if (borrowed) {
                digits[i] = 0xffffff - digits[i];
            } else if (digits[i] != 0) {
                borrowed = true;
                digits[i] = 0x1000000 - digits[i];
            }
        }
        if (scale == 1) {
            digits[last - 1] &= 0x7fffff;
        } else if (scale == 2) {
            digits[last - 1] &= 0x3fffff;
        }
        return borrowed;
    }

    private boolean isZero() {
        int any = 0;
        for (int i = last - 1; i >= FIRST_DIGITS; i--) {
            any |= digits[i];
        }
        return any == 0;
    }

    private void lengthen() {
        int more = 1;
        while (digits[FIRST_DIGITS - more] == 0) {
            more++;
        }
        for (int i = last + 1; i <= last + more; i++) {
            q[i] = product(i);
        }
        last += more;
    }

    private Angle timesHalfPi(int scale, int quarters, double sign) {
        double weight = Bits.scaled(1, scale);
        for (int i = last; i >= 0; i--) {
            q[i] = weight * digits[i];
            weight /= TWO24;
        }
        double[] parts = new double[last + 1];
        for (int i = last; i >= 0; i--) {
            for (int k = 0; k <= FIRST_DIGITS && k <= last - i; k++) {
                parts[last - i] += HALF_PI[k] * q[i + k];
            }
        }
        double rest = 0;
        for (int i = last; i >= 0; i--) {
            rest += parts[i];
        }
        double low = parts[0] - rest;
        for (int i = 1; i <= last; i++) {
            low += parts[i];
        }
        return new Angle(quarters, sign * rest, sign * low);
    }
}

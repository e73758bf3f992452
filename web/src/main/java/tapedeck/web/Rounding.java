package tapedeck.web;

import java.math.BigInteger;

/** Numbers rounded to whole ones, and whole ones of any length to numbers, by the rules of IEEE 754. */
public final class Rounding {
    private static final double WHOLE = 0x1p52;
    private static final int PRECISION = 53;
    private static final int LEAST_EXPONENT = -1074;
    private static final int MOST_EXPONENT = 1024;
    private static final int BIAS = 1023;

    private Rounding() {}

    /** {@link Math#rint}. */
    public static double rint(double x) {
        double size = Math.abs(x);
        if (!(size < WHOLE)) {
            return x;
        }
        double result = size + WHOLE - WHOLE;
        return Double.doubleToRawLongBits(x) < 0 ? -result : result;
    }

    /** {@link Math#round(double)}. */
    public static long round(double x) {
        double below = Math.floor(x);
        return (long) (x - below >= 0.5 ? below + 1 : below);
    }

    /** {@link Math#round(float)}. */
    public static int round(float x) {
        double below = Math.floor(x);
        return (int) (x - below >= 0.5 ? below + 1 : below);
    }

    /** The number nearest to {@code whole · 2ⁿ}, of two equally near ones the even. */
    public static double nearest(BigInteger whole, int n) {
        BigInteger size = whole.abs();
        int over = Math.max(size.bitLength() - PRECISION, LEAST_EXPONENT - n);
        int scale = n;
        if (over > 0) {
            BigInteger cut = size.shiftRight(over);
            boolean half = size.testBit(over - 1);
            boolean more = half && size.getLowestSetBit() < over - 1;
            size = half && (more || cut.testBit(0)) ? cut.add(BigInteger.ONE) : cut;
            scale += over;
        }
        if (size.bitLength() + scale > MOST_EXPONENT) {
            return whole.signum() * Double.POSITIVE_INFINITY;
        }
        int shift = Math.max(0, PRECISION + 1 - size.bitLength()); // so that the powers of 2 below are numbers
        double result = (double) size.shiftLeft(shift).longValue();
        int first = (scale - shift) / 2;
        result = result * power(first) * power(scale - shift - first);
        return whole.signum() < 0 ? -result : result;
    }

    private static double power(int n) {
        return Double.longBitsToDouble((long) (n + BIAS) << PRECISION - 1);
    }

    /** {@code x · 2ⁿ}, which is whole. */
    public static BigInteger times2(double x, int n) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> PRECISION - 1) & 0x7ff;
        long mantissa = bits & (1L << PRECISION - 1) - 1 | (exponent == 0 ? 0 : 1L << PRECISION - 1);
        BigInteger size = BigInteger.valueOf(mantissa).shiftLeft(Math.max(1, exponent) - 1 + LEAST_EXPONENT + n);
        return bits < 0 ? size.negate() : size;
    }
}

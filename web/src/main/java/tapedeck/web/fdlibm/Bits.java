package tapedeck.web.fdlibm;

/** The two words of a number. */
final class Bits {
    static final int SIGN = 0x80000000;
    static final int SIZE = 0x7fffffff;
    static final int INFINITE = 0x7ff00000;
    private static final int EXPONENT = 20;

    private Bits() {}

    static int high(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> 32);
    }

    static int low(double x) {
        return (int) Double.doubleToRawLongBits(x);
    }

    /** A number whose lower word is 0. */
    static double of(int high) {
        return Double.longBitsToDouble((long) high << 32);
    }

    static double withHigh(double x, int high) {
        return Double.longBitsToDouble((long) high << 32 | Double.doubleToRawLongBits(x) & 0xffffffffL);
    }

    static double withoutLow(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xffffffff00000000L);
    }

    /** {@code x · 2ⁿ} where it stays normal. */
    static double scaled(double x, int n) {
        return withHigh(x, high(x) + (n << EXPONENT));
    }
}

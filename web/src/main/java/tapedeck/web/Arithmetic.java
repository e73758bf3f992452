package tapedeck.web;

/** The arithmetic that a browser lacks, at one of two speeds: every bit of the JVM's, or as near as a sum after a product comes. */
public final class Arithmetic {
    private static boolean exact;

    private Arithmetic() {}

    /** Whether every bit is the JVM's. */
    public static boolean isExact() { return exact; }

    static void setExact(boolean exact) {
        Arithmetic.exact = exact;
    }

    /** {@link Math#fma(double, double, double)}. */
    public static double fma(double a, double b, double c) {
        return exact ? Fma.fma(a, b, c) : a * b + c;
    }

    /** {@link Math#fma(float, float, float)}. */
    public static float fma(float a, float b, float c) {
        return exact ? Fma.fma(a, b, c) : (float) ((double) a * b + c);
    }

    /** Adds {@code factor · b} to {@code n} numbers of {@code sum}, each product and sum rounded once. */
    public static void addFused(double factor, double[] b, int at, int step, double[] sum, int to, int n) {
        Fma.add(factor, b, at, step, sum, to, n);
    }
}

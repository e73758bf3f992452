package tapedeck.array;

/**
 * The loops of the elementary functions: with vector instructions where the JVM has them, else plain, with the same
 * bits. Within 1 ulp (exp, log) or 2.5 ulp (sigmoid, tanh) of the exact value; NaN, infinities and tiny results as
 * IEEE 754 has them.
 */
public final class Loops {
    /** {@code eˣ} */
    public static final Loop1 EXP = Kernels.BEST.exp();
    /** The natural logarithm: -∞ at 0, NaN below. */
    public static final Loop1 LOG = Kernels.BEST.log();
    /** {@code 1 / (1 + e⁻ˣ)} */
    public static final Loop1 SIGMOID = Kernels.BEST.sigmoid();
    /** The hyperbolic tangent. */
    public static final Loop1 TANH = Kernels.BEST.tanh();

    private Loops() {}
}

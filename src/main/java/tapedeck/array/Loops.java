package tapedeck.array;

/**
 * The loops of the elementary functions: with vector instructions where the JVM has them, else plain, with the same
 * bits. Within 1 ulp (exp, log) or 2.5 ulp (sigmoid, tanh) of the exact value; NaN, infinities and tiny results as
 * IEEE 754 has them.
 */
public final class Loops {
    private static final float FLOAT_TANH_IS_ONE = 8.66434f;
    /** {@code eˣ} */
    public static final Loop1 EXP = KernelChoice.BEST.exp();
    /** The natural logarithm: -∞ at 0, NaN below. */
    public static final Loop1 LOG = KernelChoice.BEST.log();
    /** {@code 1 / (1 + e⁻ˣ)} */
    public static final Loop1 SIGMOID = KernelChoice.BEST.sigmoid();
    /** The hyperbolic tangent. */
    public static final Loop1 TANH = KernelChoice.BEST.tanh();

    /** {@code eˣ} of float32, as PyTorch computes it. */
    public static final Loop1 FLOAT_EXP = KernelChoice.BEST.floatExp();
    /** The sine of float32, as PyTorch computes it. */
    public static final Loop1 FLOAT_SIN = (x, y, from, to) -> {
        for (int i = from; i < to; i++) {
            y[i] = SleefFloat.sin((float) x[i]);
        }
    };
    /** The cosine of float32, as PyTorch computes it. */
    public static final Loop1 FLOAT_COS = (x, y, from, to) -> {
        for (int i = from; i < to; i++) {
            y[i] = SleefFloat.cos((float) x[i]);
        }
    };

    /** The hyperbolic tangent of float32, which PyTorch takes for 1 from 8.66 on. */
    public static final Loop1 FLOAT_TANH = (x, y, from, to) -> {
        TANH.run(x, y, from, to);
        for (int i = from; i < to; i++) {
            y[i] = Math.abs(x[i]) > FLOAT_TANH_IS_ONE ? Math.signum(x[i]) : y[i];
        }
    };

    private Loops() {}
}

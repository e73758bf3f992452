package tapedeck.array;

import java.util.function.DoubleUnaryOperator;

/** The loops that exist twice: with vector instructions, and plain for a JVM without the vector module. Both give the same bits. */
record Kernels(Product product, RowAdd add, RowAdd sum, Loop1 exp, Loop1 log, Loop1 sigmoid, Loop1 tanh, Loop1 floatExp,
        FloatRows floatRows) {
    static final Kernels PLAIN = new Kernels(new PlainProduct(), PlainMath::add, PlainMath::add, plain(PlainMath::exp),
            plain(PlainMath::log),
            plain(PlainMath::sigmoid), plain(PlainMath::tanh), plain(x -> SleefFloat.exp((float) x)),
            new PlainFloatRows());

    private static Loop1 plain(DoubleUnaryOperator f) {
        return (x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = f.applyAsDouble(x[i]);
            }
        };
    }
}

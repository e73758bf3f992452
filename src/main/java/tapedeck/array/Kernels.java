package tapedeck.array;

import java.util.function.DoubleUnaryOperator;

/** The loops that exist twice: with vector instructions, and plain for a JVM without the vector module. Both give the same bits. */
record Kernels(Product product, RowAdd add, RowAdd sum, Loop1 exp, Loop1 log, Loop1 sigmoid, Loop1 tanh, Loop1 floatExp,
        FloatRows floatRows) {
    static final Kernels PLAIN = new Kernels(new PlainProduct(), PlainMath::add, PlainMath::add, plain(PlainMath::exp),
            plain(PlainMath::log),
            plain(PlainMath::sigmoid), plain(PlainMath::tanh), plain(x -> SleefFloat.exp((float) x)),
            new PlainFloatRows());
    static final Kernels BEST = hasVectors() ? warming(VectorKernels.create()) : PLAIN;

    static boolean hasVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    private static Kernels warming(Kernels vector) {
        return new Kernels(new TieredProduct(PLAIN.product, vector.product), new TieredRowAdd(PLAIN.add, vector.add),
                new TieredRowAdd(PLAIN.sum, vector.sum),
                new TieredLoop(PLAIN.exp, vector.exp),
                new TieredLoop(PLAIN.log, vector.log), new TieredLoop(PLAIN.sigmoid, vector.sigmoid),
                new TieredLoop(PLAIN.tanh, vector.tanh), new TieredLoop(PLAIN.floatExp, vector.floatExp),
                new TieredFloatRows(PLAIN.floatRows, vector.floatRows));
    }

    private static Loop1 plain(DoubleUnaryOperator f) {
        return (x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = f.applyAsDouble(x[i]);
            }
        };
    }
}

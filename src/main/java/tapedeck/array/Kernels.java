package tapedeck.array;

import java.util.function.DoubleUnaryOperator;

/** The loops that exist twice: with vector instructions, and plain for a JVM without the vector module. Both give the same bits. */
record Kernels(Product product, Loop1 exp, Loop1 log, Loop1 sigmoid, Loop1 tanh) {
    static final Kernels PLAIN = new Kernels(new PlainProduct(), plain(PlainMath::exp), plain(PlainMath::log),
            plain(PlainMath::sigmoid), plain(PlainMath::tanh));
    static final Kernels BEST = hasVectors() ? VectorKernels.create() : PLAIN;

    static boolean hasVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    private static Loop1 plain(DoubleUnaryOperator f) {
        return (x, xo, y, yo, n) -> {
            for (int i = 0; i < n; i++) {
                y[yo + i] = f.applyAsDouble(x[xo + i]);
            }
        };
    }
}

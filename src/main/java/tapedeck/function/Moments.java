package tapedeck.function;

import tapedeck.array.NdArray;

/** The unbiased variance over dimensions, and its slope. Reduced dimensions stay with size 1. */
final class Moments {
    private Moments() {}

    private static NdArray centred(NdArray x, Dims dims) {
        return Arithmetic.sub(x, Arithmetic.div(dims.sum(x), NdArray.scalar(dims.count(x.shape()))));
    }

    private static NdArray freedom(NdArray x, Dims dims) {
        return NdArray.scalar(Math.max(0, dims.count(x.shape()) - 1));
    }

    /** {@code Σ (x − mean)² / (n − 1)}, NaN of fewer than two. */
    static NdArray variance(NdArray x, Dims dims) {
        NdArray centred = centred(x, dims);
        return Arithmetic.div(dims.sum(Arithmetic.mul(centred, centred)), freedom(x, dims));
    }

    /** {@code v · 2 (x − mean) / (n − 1)}. */
    static NdArray slope(NdArray x, Dims dims, NdArray v) {
        NdArray factor = Arithmetic.div(NdArray.scalar(2), freedom(x, dims));
        return Arithmetic.mul(Arithmetic.mul(factor, v), centred(x, dims));
    }

    /** {@code v / (2 · std)}, and 0 where the deviation is 0, as in PyTorch. */
    static NdArray halved(NdArray v, NdArray deviation) {
        return Masks.keep(Arithmetic.div(v, Arithmetic.scale(deviation, 2)), deviation);
    }
}

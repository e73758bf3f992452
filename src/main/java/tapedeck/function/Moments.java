package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;

/** The variance over dimensions, n − correction degrees of freedom, and its slope. Reduced dimensions stay with size 1. */
final class Moments {
    private Moments() {}

    /**
     * The type of the result.
     *
     * @throws EngineException with PyTorch's text for whole numbers
     */
    static DType type(Types types) {
        if (!types.common().isFloating()) {
            throw new EngineException("std and var only support floating point and complex dtypes");
        }
        return types.common();
    }

    private static NdArray centred(NdArray x, Dims dims) {
        return Arithmetic.sub(x, Arithmetic.div(dims.sum(x), NdArray.scalar(dims.count(x.shape()))));
    }

    private static NdArray freedom(NdArray x, Dims dims, double correction) {
        return NdArray.scalar(Math.max(0, dims.count(x.shape()) - correction));
    }

    /** {@code Σ (x − mean)² / (n − correction)}, NaN of too few. */
    static NdArray variance(NdArray x, Dims dims, double correction) {
        NdArray centred = centred(x, dims);
        return Arithmetic.div(dims.sum(Arithmetic.mul(centred, centred)), freedom(x, dims, correction));
    }

    /** {@code v · 2 (x − mean) / (n − correction)}. */
    static NdArray slope(NdArray x, Dims dims, double correction, NdArray v) {
        NdArray factor = Arithmetic.div(NdArray.scalar(2), freedom(x, dims, correction));
        return Arithmetic.mul(Arithmetic.mul(factor, v), centred(x, dims));
    }

    /** {@code v / (2 · std)}, and 0 where the deviation is 0, as in PyTorch. */
    static NdArray halved(NdArray v, NdArray deviation) {
        return Masks.keep(Arithmetic.div(v, Arithmetic.scale(deviation, 2)), deviation);
    }

    /** {@code 2 (x − mean) / (n − correction)}, as terms. */
    static GraphValue slope(GraphValue x, Dims dims, double correction) {
        GraphValue mean = x.sum(dims).div(dims.count(x.shape()));
        return x.sub(mean).mul(2 / Math.max(0, dims.count(x.shape()) - correction));
    }
}

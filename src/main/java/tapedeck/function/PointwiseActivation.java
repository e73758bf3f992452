package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.EngineException;

/** A {@link Pointwise} of fractions only: whole numbers are refused as PyTorch does. */
interface PointwiseActivation extends Pointwise {
    /** Returns what PyTorch calls its loop in messages. */
    default String kernel() {
        return call() + "_cpu";
    }

    @Override
    default DType result(Types types) {
        if (!types.common().isFloating()) {
            throw new EngineException("\"" + kernel() + "\" not implemented for '" + types.common().scalarType() + "'");
        }
        return types.common();
    }
}

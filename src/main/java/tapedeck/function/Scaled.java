package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.NdArray;

/** A multiple of the input, elementwise. Saves nothing. */
interface Scaled extends LinearFunction {
    double factor();

    @Override
    default DType result(Types types) {
        return types.floating();
    }

    @Override
    default NdArray of(NdArray x) {
        return Arithmetic.scale(x, factor());
    }

    @Override
    default NdArray back(Context context, NdArray gradient) {
        return Arithmetic.scale(gradient, factor());
    }
}

package tapedeck.function;

import tapedeck.array.NdArray;

/** A view of a part of its input: the gradient is written into that part of zeros. */
interface PartView extends LinearFunction {
    @Override
    default NdArray back(Context context, NdArray gradient) {
        NdArray result = NdArray.zeros(context.shape(0));
        of(result).write(gradient);
        return result;
    }
}

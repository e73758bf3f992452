package tapedeck.function;

import tapedeck.array.NdArray;

/** A Function of one array whose local derivative only multiplies: backward and jvp are the same product. */
interface Unary extends SingleInput {
    /** {@code v · f'(x)}, elementwise. */
    NdArray timesDerivative(Context context, NdArray v);

    @Override
    default NdArray back(Context context, NdArray gradient) {
        return timesDerivative(context, gradient);
    }

    @Override
    default NdArray jvp(Context context, NdArray tangent) {
        return timesDerivative(context, tangent);
    }
}

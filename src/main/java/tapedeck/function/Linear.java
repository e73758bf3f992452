package tapedeck.function;

import tapedeck.array.NdArray;

/** A Function of one array that is linear: its tangent goes through the very same function. Saves nothing. */
interface Linear extends SingleInput {
    /** The output. */
    NdArray of(NdArray x);

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        return of(inputs[0]);
    }

    @Override
    default NdArray jvp(Context context, NdArray tangent) {
        return of(tangent);
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return signature().gradients().recorded() == null ? at.pullback(input) : SingleInput.super.gradient(input, at);
    }
}

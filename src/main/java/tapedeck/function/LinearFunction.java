package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** A Function of one array that is linear: its tangent goes through the very same function. Saves nothing. */
interface LinearFunction extends Function {
    /** The output. */
    NdArray of(NdArray x);

    /** The gradient of the input. */
    NdArray back(Context context, NdArray gradient);

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        return of(inputs[0]);
    }

    @Override
    default @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{back(context, gradient)};
    }

    @Override
    @SuppressWarnings("NullAway") // the only tangent is not null, by jvp's contract
    default NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        return of(tangents[0]);
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return signature().gradients().differentiable() == null
                ? at.pullback(input)
                : Function.super.gradient(input, at);
    }
}

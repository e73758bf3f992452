package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** A Function of one array, which is only asked for its gradient or given a tangent. */
interface SingleInput extends Function {
    /** The gradient of the input, from that of the output; null for none, as where PyTorch gives None. */
    @Nullable
    NdArray back(Context context, NdArray gradient);

    /** The tangent of the output, from that of the input. */
    NdArray jvp(Context context, NdArray tangent);

    @Override
    default @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{back(context, gradient)};
    }

    @Override
    @SuppressWarnings("NullAway") // the only tangent is not null, by jvp's contract
    default NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        return jvp(context, tangents[0]);
    }
}

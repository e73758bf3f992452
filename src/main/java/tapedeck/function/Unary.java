package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** A Function of one array whose local derivative only multiplies: backward and jvp are the same product. */
interface Unary extends Function {
    /** {@code v · f'(x)}, elementwise. */
    NdArray timesDerivative(Context context, NdArray v);

    @Override
    default @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{timesDerivative(context, gradient)};
    }

    @Override
    @SuppressWarnings("NullAway") // the only tangent is not null, by jvp's contract
    default NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        return timesDerivative(context, tangents[0]);
    }
}

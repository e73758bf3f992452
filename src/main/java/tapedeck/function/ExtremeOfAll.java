package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;

/** The greatest or least of all elements; a tie shares the gradient evenly. Saves the result and x. */
interface ExtremeOfAll extends Function {
    /** Returns which of the two. */
    Extremes extreme();

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        NdArray x = inputs[0];
        Dims.ALL.checkNotEmpty(call(), x.shape());
        NdArray from = x.contiguous();
        NdArray result = NdArray.scalar(extreme().of(from.values(), from.offset(), from.numel()));
        context.save(result);
        context.save(x);
        return result;
    }

    @Override
    default @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray ties = Extremes.ties(context.saved(1), context.saved(0));
        return new NdArray[]{Masks.keep(Arithmetic.div(gradient, Reduce.sum(ties)), ties)};
    }

    @Override
    @SuppressWarnings("NullAway") // the only tangent is not null, by jvp's contract
    default NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray ties = Extremes.ties(context.saved(1), context.saved(0));
        return Arithmetic.div(Reduce.sum(Masks.keep(tangents[0], ties)), Reduce.sum(ties));
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}

package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Reduce;

/** The greatest or least of all elements; a tie shares the gradient evenly. Saves the result and x. */
interface ExtremeOfAll extends SingleInput {
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
    default NdArray back(Context context, NdArray gradient) {
        NdArray ties = Extremes.ties(context.saved(1), context.saved(0));
        return Masks.keep(Arithmetic.div(gradient, Reduce.sum(ties)), ties);
    }

    @Override
    default NdArray jvp(Context context, NdArray tangent) {
        NdArray ties = Extremes.ties(context.saved(1), context.saved(0));
        return Arithmetic.div(Reduce.sum(Masks.keep(tangent, ties)), Reduce.sum(ties));
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}

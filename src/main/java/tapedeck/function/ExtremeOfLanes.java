package tapedeck.function;

import tapedeck.array.DimensionLoops;
import tapedeck.array.NdArray;
import tapedeck.array.Views;

/** The greatest or least over dimensions; a tie shares the gradient evenly. Saves the result and x. */
interface ExtremeOfLanes extends SingleInput {
    /** Returns which of the two. */
    Extremes extreme();

    /** The dimensions it goes over. */
    Dims dims();

    /** Returns whether they stay, with size 1. */
    boolean keepdim();

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        NdArray x = inputs[0];
        dims().checkNotEmpty(call(), x.shape());
        NdArray lanes = DimensionLoops.reduce(x, dims().mask(x.shape()), extreme()::of);
        NdArray result = Views.reshape(lanes, dims().output(x.shape(), keepdim()).toArray());
        context.save(result);
        context.save(x);
        return result;
    }

    private NdArray ties(Context context) {
        return Masks.equal(context.saved(1), dims().restore(context.saved(0), context.shape(0)));
    }

    @Override
    default NdArray back(Context context, NdArray gradient) {
        NdArray ties = ties(context);
        NdArray lanes = dims().restore(gradient, context.shape(0));
        return Arithmetic.div(Arithmetic.mul(lanes, ties), dims().sum(ties));
    }

    @Override
    default NdArray jvp(Context context, NdArray tangent) {
        NdArray ties = ties(context);
        NdArray lanes = Arithmetic.div(dims().sum(Arithmetic.mul(tangent, ties)), dims().sum(ties));
        return Views.reshape(lanes, dims().output(context.shape(0), keepdim()).toArray());
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}

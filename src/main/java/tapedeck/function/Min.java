package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;

/** The least of all elements, shape (); a tie shares the gradient evenly, NaN wins. Saves the result and x. */
public record Min() implements Function {
    @Override
    public String call() {
        return "min";
    }

    @Override
    public String gradFn() {
        return "MinBackward1";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g, shared evenly by the elements equal to the result";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray x = inputs[0];
        Dims.ALL.checkNotEmpty("min", x.shape());
        NdArray from = x.contiguous();
        NdArray result = NdArray.scalar(Extremes.MIN.of(from.values(), from.offset(), from.numel()));
        context.save(result);
        context.save(x);
        return result;
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray ties = Extremes.ties(context.saved(1), context.saved(0));
        return new NdArray[]{Masks.keep(Arithmetic.div(gradient, Reduce.sum(ties)), ties)};
    }

    @Override
    @SuppressWarnings("NullAway") // the only tangent is not null, by jvp's contract
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray ties = Extremes.ties(context.saved(1), context.saved(0));
        return Arithmetic.div(Reduce.sum(Masks.keep(tangents[0], ties)), Reduce.sum(ties));
    }
}

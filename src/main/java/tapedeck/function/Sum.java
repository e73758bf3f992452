package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Views;

/** The sum of all elements, shape (). Saves nothing. */
public record Sum() implements Function {
    @Override
    public String call() {
        return "sum";
    }

    @Override
    public String gradFn() {
        return "SumBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g, for every element";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return Reduce.sum(inputs[0]);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{Views.expand(gradient, context.shape(0))};
    }

    @Override
    @SuppressWarnings("NullAway") // the only tangent is not null, by jvp's contract
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        return Reduce.sum(tangents[0]);
    }
}

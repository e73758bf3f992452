package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Lanes;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** The least along {@code dim}; of equals the first gets the gradient, NaN wins. Saves where it is. */
public record MinDim(int dim, boolean keepdim) implements Function {
    @Override
    public String call() {
        return "min";
    }

    @Override
    public String gradFn() {
        return "MinBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g at the first element equal to the result, 0 elsewhere";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Shape shape = inputs[0].shape();
        Dims dims = Dims.of(shape.wrap(dim));
        dims.checkNotEmpty("min", shape);
        NdArray places = Lanes.reduce(inputs[0], dims.mask(shape), Extremes.MIN::place);
        context.save(places);
        return select(inputs[0], places);
    }

    private NdArray select(NdArray x, NdArray places) {
        NdArray values = new Places(x.shape(), dim, places).gather(x);
        return Views.reshape(values, Dims.of(dim).output(x.shape(), keepdim).toArray());
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        Shape shape = context.shape(0);
        NdArray lanes = Dims.of(dim).restore(gradient, shape);
        return new NdArray[]{new Places(shape, dim, context.saved(0)).scatter(lanes, shape)};
    }

    @Override
    @SuppressWarnings("NullAway") // the only tangent is not null, by jvp's contract
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        return select(tangents[0], context.saved(0));
    }
}

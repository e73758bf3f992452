package tapedeck.function;

import tapedeck.array.DimensionLoops;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** The greatest or least along one dimension; of equals the first gets the gradient. Saves where it is. */
interface ExtremeOfDim extends SingleInput {
    /** Returns which of the two. */
    Extremes extreme();

    /** The dimension; negative counts from the end. */
    int dim();

    /** Returns whether it stays, with size 1. */
    boolean keepdim();

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        Shape shape = inputs[0].shape();
        Dims dims = Dims.of(shape.wrap(dim()));
        dims.checkNotEmpty(call(), shape);
        NdArray places = DimensionLoops.reduce(inputs[0], dims.mask(shape), extreme()::place);
        context.save(places);
        return select(inputs[0], places);
    }

    private NdArray select(NdArray x, NdArray places) {
        NdArray values = new FlatIndices(x.shape(), dim(), places).gather(x);
        return Views.reshape(values, Dims.of(dim()).output(x.shape(), keepdim()).toArray());
    }

    @Override
    default NdArray back(Context context, NdArray gradient) {
        Shape shape = context.shape(0);
        NdArray lanes = Dims.of(dim()).restore(gradient, shape);
        return new FlatIndices(shape, dim(), context.saved(0)).scatter(lanes, shape);
    }

    @Override
    default NdArray jvp(Context context, NdArray tangent) {
        return select(tangent, context.saved(0));
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}

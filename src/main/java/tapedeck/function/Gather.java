package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** One element of x along {@code dim} for each element of an index of whole numbers. Inputs: x, index, which gets no gradient. Saves the index, and x as PyTorch does. */
public record Gather(int dim) implements Function {
    static final Signature<Gather> SIGNATURE = Signature
            .of(Gather.class, "gather", "GatherBackward0", in -> new Gather(in.dim()))
            .gradient("zeros.scatter_add({g})")
            .explained(Message.of("function.taken"))
            .linear()
            .result(types -> types.input(0))
            .written(f -> Python.method("{0}", "gather", Python.list(f.dim), "{1}.long()"));

    @Override
    public boolean promotes() {
        return false;
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[1]);
        context.save(inputs[0]);
        return new FlatIndices(inputs[0].shape(), dim, inputs[1]).gather(inputs[0]);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        Shape shape = context.shape(0);
        return new NdArray[]{new FlatIndices(shape, dim, context.saved(0)).scatter(gradient, shape), null};
    }

    @Override
    @SuppressWarnings("NullAway") // the index has no tangent
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        return new FlatIndices(context.shape(0), dim, context.saved(0)).gather(tangents[0]);
    }
}

package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The elements at places in row-major order, under the index's shape. Saves the index, and {@code x} as PyTorch does. */
public record TakeFlat(NdArray index) implements LinearFunction {
    static final Signature<TakeFlat> SIGNATURE = Signature
            .of(TakeFlat.class, "take", "TakeBackward0", in -> new TakeFlat(in.tensor("index")), "self")
            .gradient("zeros.put({g})")
            .explained(Message.of("function.taken"))
            .method(f -> Python.shaped("index", f.index.toArray(), f.index.shape().toArray()));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = of(inputs[0]);
        context.save(inputs[0]); // as PyTorch does
        context.save(index);
        return result;
    }

    @Override
    public NdArray of(NdArray x) {
        return FlatIndex.flat(x.shape(), index).take(x);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        context.check();
        return FlatIndex.flat(context.shape(0), index).added(NdArray.zeros(context.shape(0)), gradient);
    }

    @Override
    public Function withOwnArrays() {
        return new TakeFlat(index.copy());
    }
}

package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;

/** {@code x} with a number at the places along {@code dim} that an index names. Saves the index. */
public record ScatterValue(int dim, NdArray index, double value) implements NumberWrite {
    static final Signature<ScatterValue> SIGNATURE = Signature
            .of(ScatterValue.class, "scatter", "ScatterBackward1", "aten.scatter.value",
                    in -> new ScatterValue(in.dim(), in.tensor("index"), in.number("value")), "self")
            .gradient("{g}.scatter(0)")
            .explained(Message.of("function.kept"));

    @Override
    public FlatIndex places(Shape shape) {
        return FlatIndices.checked(shape, dim, index);
    }

    @Override
    public Function withOwnArrays() {
        return new ScatterValue(dim, index.copy(), value);
    }
}

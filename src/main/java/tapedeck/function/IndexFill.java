package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;

/** {@code x} with a number in the slices at the places along {@code dim} that a vector names. Saves the index. */
public record IndexFill(int dim, NdArray index, double value) implements NumberWrite {
    static final Signature<IndexFill> SIGNATURE = Signature
            .of(IndexFill.class, "index_fill", "IndexFillBackward0", "aten.index_fill.int_Scalar",
                    in -> new IndexFill(in.dim(), in.tensor("index"), in.number("value")), "self")
            .gradient("{g}.index_fill(0)")
            .explained(Message.of("function.kept"));

    @Override
    public FlatIndex places(Shape shape) {
        return IndexVector.filled(shape, dim, index);
    }

    @Override
    public Function withOwnArrays() {
        return new IndexFill(dim, index.copy(), value);
    }
}

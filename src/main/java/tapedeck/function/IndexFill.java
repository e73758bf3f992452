package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;

/** {@code x} with a number in the slices at the places along {@code dim} that a vector names. Saves the index. */
public record IndexFill(int dim, NdArray index, double value) implements Filled {
    static final Signature SIGNATURE = Signature.of("index_fill", "IndexFillBackward0", "aten.index_fill.int_Scalar",
            in -> new IndexFill(in.dim(), in.tensor("index"), in.number("value")), "self");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.of("function.kept"));
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("{g}.index_fill(0)"));
    }

    @Override
    public FlatIndex places(Shape shape) {
        return IndexVector.filled(shape, dim, index);
    }

    @Override
    public Function kept() {
        return new IndexFill(dim, index.copy(), value);
    }
}

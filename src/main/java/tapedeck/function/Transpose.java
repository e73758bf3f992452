package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * Two dimensions exchanged, a view.
 *
 * @param inPlace whether the tensor itself was turned, of which PyTorch's name of the Function tells
 */
public record Transpose(int dim0, int dim1, boolean inPlace) implements LinearFunction {
    /** A view beside the tensor. */
    public Transpose(int dim0, int dim1) {
        this(dim0, dim1, false);
    }

    static final Signature<Transpose> SIGNATURE = Signature
            .of(Transpose.class, "transpose", "TransposeBackward0", "aten.transpose.int",
                    in -> new Transpose(in.whole("dim0"), in.whole("dim1")))
            .also("aten.transpose.default")
            .node(f -> f.inPlace ? "TransposeBackward1" : "TransposeBackward0")
            .gradient(f -> "{g}.transpose(" + f.dim0 + ", " + f.dim1 + ")")
            .explained(Message.of("function.dimension.exchanged"))
            .differentiable((f, at) -> at.gradient().apply(f))
            .method(f -> Python.list(f.dim0, f.dim1));

    @Override
    public NdArray of(NdArray x) {
        return Views.transpose(x, dim0, dim1);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return of(gradient);
    }
}

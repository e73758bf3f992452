package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The same elements in row-major order under another shape: a view. What a view cannot show is cloned first. */
public record Reshape(Shape shape, Kind kind) implements LinearFunction {
    static final Signature<Reshape> SIGNATURE = Signature
            .of(Reshape.class, "reshape", "ViewBackward0", "aten.view.default",
                    in -> new Reshape(in.outputShape(),
                            in.operator().contains("unsafe") ? Kind.UNSAFE_VIEW : Kind.VIEW))
            .also("aten._unsafe_view.default")
            .node(f -> f.kind.gradFn)
            .gradient("{g}.reshape_as({0})")
            .explained(Message.of("function.shape"))
            .differentiable(at -> at.gradient().reshape(at.shape(0)))
            .method(f -> f.shape.dim() == 0 ? "()" : Python.list(f.shape.toArray()));

    @Override
    public boolean isView() { return kind != Kind.UNSAFE_VIEW; }

    /** The name by which PyTorch calls it: of a contiguous array, of another that a view can show, of a product or a clone. */
    public enum Kind {
        /** Of a contiguous array. */
        VIEW("ViewBackward0"),
        /** Of an array in another order, without a copy. */
        ALIAS("ReshapeAliasBackward0"),
        /** Of an array nobody else has. */
        UNSAFE_VIEW("UnsafeViewBackward0");

        private final String gradFn;

        Kind(String gradFn) {
            this.gradFn = gradFn;
        }
    }

    @Override
    public NdArray of(NdArray x) {
        return Views.reshape(x, shape.toArray());
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return Views.reshape(gradient, context.shape(0).toArray());
    }
}

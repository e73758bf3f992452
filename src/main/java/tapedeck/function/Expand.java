package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** Sizes of 1 stretched and dimensions added in front, a view. */
public record Expand(Shape shape) implements LinearFunction {
    static final Signature<Expand> SIGNATURE = Signature
            .of(Expand.class, "expand", "ExpandBackward0", in -> new Expand(in.outputShape()))
            .broadcast("{g}")
            .explained(Message.of("function.stretched"))
            .differentiable(at -> at.gradient().sumTo(at.shape(0)))
            .method(f -> Python.list(f.shape.toArray()));

    @Override
    public NdArray of(NdArray x) {
        return Views.expand(x, shape);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return Reduce.sumTo(gradient, context.shape(0), context.type());
    }
}

package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** Sizes of 1 stretched and dimensions added in front, a view. */
public record Expand(Shape shape) implements Linear {
    static final Signature SIGNATURE = Signature.of(Expand.class, "expand", "ExpandBackward0", "aten.expand.default",
            in -> new Expand(in.outputShape()))
            .broadcast("{g}")
            .explained(Message.of("function.stretched"));

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), Python.list(shape.toArray()));
    }

    @Override
    public NdArray of(NdArray x) {
        return Views.expand(x, shape);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return Reduce.sumTo(gradient, context.shape(0), context.type());
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        return at.gradient().sumTo(at.shape(0));
    }
}

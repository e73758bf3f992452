package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The unbiased variance over dimensions, {@code Σ (x − mean)² / (n − 1)}. Saves x. */
public record Var(Dims dims, boolean keepdim) implements Function {
    @Override
    public String call() {
        return "var";
    }

    @Override
    public String gradFn() {
        return "VarBackward0";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂x = g · 2 (x − mean) / (n − 1)"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("{g} · 2 · ({0} − mean({0})) / ({k} − 1)"));
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), dims.python(), Dims.python(keepdim));
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        NdArray result = Moments.variance(inputs[0], dims);
        return Views.reshape(result, dims.output(inputs[0].shape(), keepdim).toArray());
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray lanes = dims.restore(gradient, context.shape(0));
        return new NdArray[]{Moments.slope(context.saved(0), dims, lanes)};
    }

    @Override
    @SuppressWarnings("NullAway") // the only tangent is not null, by jvp's contract
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray lanes = dims.sum(Moments.slope(context.saved(0), dims, tangents[0]));
        return Views.reshape(lanes, dims.output(context.shape(0), keepdim).toArray());
    }
}

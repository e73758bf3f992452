package tapedeck.function;

import java.util.List;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code ln(1 + eˣ)}, elementwise; x itself above 20, as in PyTorch. Saves x. */
public record Softplus() implements Unary {
    /** Above it the function is taken as linear. */
    private static final double LINEAR = 20;

    @Override
    public String call() {
        return "softplus";
    }

    @Override
    public String gradFn() {
        return "SoftplusBackward0";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂x = g · σ(x)"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("{g} · sigmoid({0})"));
    }

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), in.getFirst());
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] > LINEAR ? x[i] : Math.log1p(Math.exp(x[i]));
            }
        }, inputs[0]);
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = b[i] > LINEAR
                        ? a[i]
                        : a[i] * Math.exp(b[i]) / (Math.exp(b[i]) + 1);
            }
        }, v, context.saved(0));
    }
}

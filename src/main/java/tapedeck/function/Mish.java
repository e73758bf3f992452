package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x · tanh(ln(1 + eˣ))}, elementwise. Saves x. */
public record Mish() implements PointwiseActivation {
    private static double squashed(double x) {
        return StrictMath.tanh(x > 20 ? x : StrictMath.log1p(StrictMath.exp(x)));
    }

    static final Signature SIGNATURE = Signature.of("mish", "MishBackward0", "aten.mish.default", _ -> new Mish());

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂x = g · (t + x · σ(x) · (1 − t²)), t = tanh(ln(1 + eˣ))"));
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula
                .of("{g} · (tanh(log(1 + exp({0}))) + {0} · sigmoid({0}) · (1 − tanh(log(1 + exp({0})))²))"));
    }

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), in.getFirst());
    }

    @Override
    public double value(double x) {
        return x * squashed(x);
    }

    @Override
    public double slope(double x) {
        double t = squashed(x);
        return t + x * (1 - t * t) / (1 + StrictMath.exp(-x));
    }

    @Override
    public GraphValue slope(GraphValue x, GraphValue y) {
        GraphValue t = x.apply(new Softplus()).apply(new Tanh());
        return t.add(x.mul(x.apply(new Sigmoid())).mul(t.pow(2).neg().add(1)));
    }
}

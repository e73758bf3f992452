package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x · min(max(x + 3, 0), 6) / 6}, elementwise: x times its {@link Hardsigmoid}. Saves x. */
public record Hardswish() implements PointwiseActivation {
    static final Signature SIGNATURE = Signature.of("hardswish", "HardswishBackward0", "aten.hardswish.default",
            _ -> new Hardswish());

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂x = g · (x < −3 ? 0 : x ≤ 3 ? x / 3 + 1/2 : 1)"));
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("where({0} < -3, 0, where({0} ≤ 3, {g} · ({0} / 3 + 0.5), {g}))"));
    }

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), in.getFirst());
    }

    @Override
    public double value(double x) {
        return Double.isNaN(x) ? x : x * Math.min(Math.max(x + 3, 0), 6) / 6;
    }

    @Override
    public double slope(double x) {
        return x < -3 ? 0 : x <= 3 ? x / 3 + 0.5 : 1;
    }
}

package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** Sigmoid and binary cross-entropy in one, {@code (1 − y) x − log σ(x)}, safe for any x; reduced. Saves both. */
public record BinaryCrossEntropyWithLogits(LossReduction reduction) implements ElementwiseLoss {
    @Override
    public String call() {
        return "binary_cross_entropy_with_logits";
    }

    @Override
    public String gradFn() {
        return "BinaryCrossEntropyWithLogitsBackward0";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim(
                reduction == LossReduction.MEAN ? "∂/∂x = g · (σ(x) − y) / n" : "∂/∂x = g · (σ(x) − y)"));
    }

    @Override
    public List<Vjp> vjp() {
        String share = reduction == LossReduction.MEAN ? " / {n}" : "";
        return List.of(Vjp.of("{g} · (sigmoid({0}) − {1})" + share), Vjp.of("−{g} · {0}" + share));
    }

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), String.join(", ", in), reduction.python());
    }

    @Override
    public double loss(double x, double y) {
        double logSigmoid = Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
        return (1 - y) * x - logSigmoid;
    }

    @Override
    public double byInput(double x, double y) {
        return 1 / (1 + Math.exp(-x)) - y;
    }

    @Override
    public double byTarget(double x, double y) {
        return -x;
    }
}

package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;

/** {@code ln(1 + exp(−y x))} for a y of 1 or −1, reduced. Saves both. */
public record SoftMarginLoss(LossReduction reduction) implements ElementwiseLoss {
    static final Signature<SoftMarginLoss> SIGNATURE = Signature
            .of(SoftMarginLoss.class, "soft_margin_loss", "SoftMarginLossBackward0",
                    in -> new SoftMarginLoss(in.reduction()))
            .gradient("−{g} · {1} · sigmoid(−{1} · {0})", "−{g} · {0} · sigmoid(−{1} · {0})")
            .explained(f -> List.of(Message.verbatim("∂/∂x = −g · y · σ(−y x)" + f.reduction.over("n"))))
            .functional(f -> f.reduction.python());

    @Override
    public double loss(int i, double x, double y) {
        return StrictMath.log1p(StrictMath.exp(-y * x));
    }

    @Override
    public double byInput(int i, double x, double y) {
        return -y / (1 + StrictMath.exp(y * x));
    }

    @Override
    public double byTarget(int i, double x, double y) {
        return -x / (1 + StrictMath.exp(y * x));
    }

    @Override
    public GraphValue slope(int input, GraphValue x, GraphValue y) {
        GraphValue s = x.mul(y).neg().apply(new Sigmoid());
        return (input == 0 ? y : x).mul(s).neg();
    }
}

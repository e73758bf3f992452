package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * {@code (x − y)² / 2} where {@code |x − y| ≤ δ}, else {@code δ · (|x − y| − δ/2)}; reduced: δ times the
 * {@link SmoothL1Loss} with β = δ. Saves both.
 *
 * @param delta above 0: where the square becomes a line
 */
public record HuberLoss(LossReduction reduction, double delta) implements ElementwiseLoss {
    static final Signature<HuberLoss> SIGNATURE = Signature.of(HuberLoss.class, "huber_loss", "HuberLossBackward0",
            in -> new HuberLoss(in.reduction(), in.number("delta")))
            .gradient(f -> "{g} · clamp({0} − {1}" + f.range(), f -> "{g} · clamp({1} − {0}" + f.range())
            .explained(f -> List.of(Message.verbatim("∂/∂x = g · clamp(x − y, −δ, δ)" + f.reduction.over("n"))))
            .result(types -> types.withKernel("huber_cpu"))
            .functional(f -> f.reduction.python(), f -> f.delta == 1 ? "" : "delta=" + Python.number(f.delta));

    private String range() {
        return ", " + GradientFormula.number(-delta) + ", " + GradientFormula.number(delta) + ")";
    }

    @Override
    public double loss(int i, double x, double y) {
        double error = Math.abs(x - y);
        return error < delta ? 0.5 * error * error : delta * (error - 0.5 * delta);
    }

    @Override
    public double byInput(int i, double x, double y) {
        double error = x - y;
        return error <= -delta ? -delta : error >= delta ? delta : error;
    }

    @Override
    public double byTarget(int i, double x, double y) {
        return -byInput(i, x, y);
    }

    @Override
    public GraphValue slope(int input, GraphValue x, GraphValue y) {
        return (input == 0 ? x.sub(y) : y.sub(x)).apply(new Clamp(-delta, delta));
    }
}

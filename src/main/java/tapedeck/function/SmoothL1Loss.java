package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * {@code (x − y)² / (2β)} where {@code |x − y| < β}, else {@code |x − y| − β/2}; reduced. Saves both.
 *
 * @param beta above 0: where the square becomes a line
 */
public record SmoothL1Loss(LossReduction reduction, double beta) implements ElementwiseLoss {
    static final Signature<SmoothL1Loss> SIGNATURE = Signature
            .of(SmoothL1Loss.class, "smooth_l1_loss", "SmoothL1LossBackward0",
                    in -> new SmoothL1Loss(in.reduction(), in.number("beta")))
            .gradient(f -> "{g} · clamp(({0} − {1})" + f.width() + ", −1, 1)",
                    f -> "{g} · clamp(({1} − {0})" + f.width() + ", −1, 1)")
            .explained(f -> List.of(Message.verbatim("∂/∂x = g · clamp((x − y) / β, −1, 1)" + f.reduction.over("n"))))
            .result(types -> types.withKernel("smooth_l1_cpu"))
            .functional(f -> f.reduction.python(), f -> f.beta == 1 ? "" : "beta=" + Python.number(f.beta));

    private String width() {
        return beta == 1 ? "" : " / " + GradientFormula.number(beta);
    }

    @Override
    public double loss(int i, double x, double y) {
        double error = Math.abs(x - y);
        return error < beta ? 0.5 * error * error / beta : error - 0.5 * beta;
    }

    @Override
    public double byInput(int i, double x, double y) {
        double error = x - y;
        return error <= -beta ? -1 : error >= beta ? 1 : error / beta;
    }

    @Override
    public double byTarget(int i, double x, double y) {
        return -byInput(i, x, y);
    }

    @Override
    public GraphValue slope(int input, GraphValue x, GraphValue y) {
        return (input == 0 ? x.sub(y) : y.sub(x)).apply(new Clamp(-beta, beta)).div(beta);
    }
}

package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;

/** {@code (x − y)²}, the squared error, reduced. Saves both. */
public record MseLoss(LossReduction reduction) implements ElementwiseLoss {
    static final Signature<MseLoss> SIGNATURE = Signature
            .of(MseLoss.class, "mse_loss", "MseLossBackward0", in -> new MseLoss(in.reduction()))
            .gradient("{g} · 2 · ({0} − {1})", "{g} · 2 · ({1} − {0})")
            .explained(f -> List.of(Message.verbatim("∂/∂x = g · 2 (x − y)" + f.reduction.over("n"))))
            .result(types -> types.withKernel("mse_cpu"))
            .functional(f -> f.reduction.python());

    @Override
    public double loss(int i, double x, double y) {
        return (x - y) * (x - y);
    }

    @Override
    public boolean ofDifference() {
        return true;
    }

    @Override
    public double gradient(Context context, int i, double x, double y, double g, double scale) {
        return context.round(context.round(2 * scale) * context.round(x - y)) * g;
    }

    @Override
    public double byInput(int i, double x, double y) {
        return 2 * (x - y);
    }

    @Override
    public double byTarget(int i, double x, double y) {
        return -2 * (x - y);
    }

    @Override
    public GraphValue slope(int input, GraphValue x, GraphValue y) {
        return (input == 0 ? x.sub(y) : y.sub(x)).mul(2);
    }
}

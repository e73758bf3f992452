package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/**
 * {@code −(y log p + (1 − y) log(1 − p))}, reduced, for a probability p and a target y, both from 0 to 1. The
 * logs are no lower than −100, and the derivative's divisor no smaller than 1e-12, as in PyTorch. Saves both.
 *
 * @param weights what each loss counts, of the input's shape and row-major, or null for 1
 */
public record BinaryCrossEntropy(LossReduction reduction, @Nullable NdArray weights) implements ElementwiseLoss {
    private static final double LOWEST_LOG = -100;
    private static final double SMALLEST_DIVISOR = 1e-12f; // a float in PyTorch, too

    /** Where every loss counts 1. */
    public BinaryCrossEntropy(LossReduction reduction) {
        this(reduction, null);
    }

    static final Signature<BinaryCrossEntropy> SIGNATURE = Signature
            .of(BinaryCrossEntropy.class, "binary_cross_entropy", "BinaryCrossEntropyBackward0",
                    in -> new BinaryCrossEntropy(in.reduction(), in.stretched("weight", "self")), "self", "target")
            .gradient(f -> "{g} · ({0} − {1}) / ({0} · (1 − {0}))" + f.weighted(),
                    f -> "{g} · (log(1 − {0}) − log({0}))" + f.weighted())
            .explained(f -> List.of(Message.verbatim("∂/∂p = g · (p − y) / (p (1 − p))" + f.reduction.over("n"))))
            .functional(f -> f.weights == null ? "" : "weight=weight", f -> f.reduction.python());

    private String weighted() {
        return weights == null ? "" : " · weight";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        requireProbabilities("input", inputs[0]);
        requireProbabilities("target", inputs[1]);
        return ElementwiseLoss.super.forward(context, inputs);
    }

    private static void requireProbabilities(String which, NdArray array) {
        for (double value : array.toArray()) {
            if (!(value >= 0 && value <= 1)) {
                throw new EngineException("all elements of " + which + " should be between 0 and 1");
            }
        }
    }

    @Override
    public double weight(int i) {
        return weights == null ? 1 : weights.values()[weights.offset() + i];
    }

    @Override
    public Function withOwnArrays() {
        return weights == null ? this : new BinaryCrossEntropy(reduction, weights.copy());
    }

    @Override
    public double loss(int i, double p, double y) {
        return (y - 1) * Math.max(StrictMath.log1p(-p), LOWEST_LOG) - y * Math.max(StrictMath.log(p), LOWEST_LOG);
    }

    @Override
    public double gradient(Context context, int i, double p, double y, double g, double scale) {
        double divisor = Math.max(context.round(context.round(1 - p) * p), SMALLEST_DIVISOR);
        double slope = context.round(context.round(g * context.round(p - y)) / divisor);
        return weight(i) * slope * scale;
    }

    @Override
    public double byInput(int i, double p, double y) {
        return (p - y) / Math.max((1 - p) * p, SMALLEST_DIVISOR);
    }

    @Override
    public double byTarget(int i, double p, double y) {
        return StrictMath.log(1 - p) - StrictMath.log(p);
    }

    @Override
    public GraphValue slope(int input, GraphValue x, GraphValue y) {
        GraphValue rest = x.neg().add(1);
        if (input == 1) {
            return rest.apply(new Log()).sub(x.apply(new Log()));
        }
        return x.sub(y).div(rest.mul(x).apply(new Clamp(SMALLEST_DIVISOR, Double.POSITIVE_INFINITY)));
    }
}

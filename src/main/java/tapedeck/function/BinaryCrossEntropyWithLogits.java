package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/**
 * Sigmoid and binary cross-entropy in one, {@code (1 − y) x − log σ(x)}, safe for any x; reduced. With positive weights p
 * it is {@code (1 − y) x − (1 + (p − 1) y) log σ(x)}. Saves both.
 *
 * @param weights what each loss counts, of the input's shape and row-major, or null for 1
 * @param positive p for each element, of the input's shape and row-major, or null for 1
 */
public record BinaryCrossEntropyWithLogits(LossReduction reduction, @Nullable NdArray weights,
        @Nullable NdArray positive) implements ElementwiseLoss {
    /** Where every loss counts 1. */
    public BinaryCrossEntropyWithLogits(LossReduction reduction) {
        this(reduction, null, null);
    }

    static final Signature<BinaryCrossEntropyWithLogits> SIGNATURE = Signature
            .of(BinaryCrossEntropyWithLogits.class, "binary_cross_entropy_with_logits",
                    "BinaryCrossEntropyWithLogitsBackward0",
                    in -> new BinaryCrossEntropyWithLogits(in.reduction(), in.stretched("weight", "self"),
                            in.stretched("pos_weight", "self")),
                    "self", "target")
            .gradient(f -> f.positive == null
                    ? "{g} · (sigmoid({0}) − {1})" + f.weighted()
                    : "{g} · (1 − {1} − (1 + (pos_weight − 1) · {1}) · (1 − sigmoid({0})))" + f.weighted(),
                    f -> f.positive == null
                            ? "−{g} · {0}" + f.weighted()
                            : "−{g} · ({0} + (pos_weight − 1) · log(sigmoid({0})))" + f.weighted())
            .explained(f -> List.of(Message.verbatim("∂/∂x = g · (σ(x) − y)" + f.reduction.over("n"))))
            .functional(f -> f.weights == null ? "" : "weight=weight", f -> f.reduction.python(),
                    f -> f.positive == null ? "" : "pos_weight=pos_weight");

    private String weighted() {
        return weights == null ? "" : " · weight";
    }

    @Override
    public double weight(int i) {
        return at(weights, i);
    }

    private static double at(@Nullable NdArray factors, int i) {
        return factors == null ? 1 : factors.values()[factors.offset() + i];
    }

    @Override
    public Function withOwnArrays() {
        return new BinaryCrossEntropyWithLogits(reduction, copy(weights), copy(positive));
    }

    private static @Nullable NdArray copy(@Nullable NdArray factors) {
        return factors == null ? null : factors.copy();
    }

    private static double logSigmoid(double x) {
        return Math.min(x, 0) - StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    @Override
    public double loss(int i, double x, double y) {
        double p = at(positive, i);
        return p == 1 ? (1 - y) * x - logSigmoid(x) : (1 - y) * x - (1 + (p - 1) * y) * logSigmoid(x);
    }

    @Override
    public double byInput(int i, double x, double y) {
        double p = at(positive, i);
        return p == 1 ? 1 / (1 + StrictMath.exp(-x)) - y : 1 - y - (1 + (p - 1) * y) / (1 + StrictMath.exp(x));
    }

    @Override
    public double byTarget(int i, double x, double y) {
        double p = at(positive, i);
        return p == 1 ? -x : -x - (p - 1) * logSigmoid(x);
    }

    @Override
    public GraphValue slope(int input, GraphValue x, GraphValue y) {
        if (positive == null) {
            return input == 0 ? x.apply(new Sigmoid()).sub(y) : x.neg();
        }
        GraphValue extra = x.constant(positive).add(-1);
        return input == 0
                ? y.neg().add(1).sub(extra.mul(y).add(1).mul(x.neg().apply(new Sigmoid())))
                : x.neg().sub(extra.mul(x.apply(new LogSigmoid())));
    }
}

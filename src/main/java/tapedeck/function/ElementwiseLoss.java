package tapedeck.function;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Views;

/** A loss of pairs (input, target) of one shape, then reduced. Saves both. */
interface ElementwiseLoss extends Function {
    LossReduction reduction();

    /** The loss of pair {@code i}, row-major. */
    double loss(int i, double x, double y);

    /** Its derivative by the input. */
    double byInput(int i, double x, double y);

    /** Its derivative by the target. */
    double byTarget(int i, double x, double y);

    /** Returns what the loss of pair {@code i}, row-major, counts. */
    default double weight(int i) {
        return 1;
    }

    /** The derivative of all pairs by the input or, if {@code input} is 1, by the target, as terms; null for none. */
    default @Nullable GraphValue slope(int input, GraphValue x, GraphValue y) {
        return null;
    }

    /** Returns whether the loss depends on the difference of input and target alone, which PyTorch then rounds first. */
    default boolean ofDifference() {
        return false;
    }

    /** Returns what input i is given of the gradient g: rounded on the way, where PyTorch does. */
    default double gradient(Context context, int i, double x, double y, double g, double scale) {
        return weight(i) * byInput(i, x, y) * scale * g;
    }

    /** The Signature's formulas are those of one pair's loss. */
    @Override
    default List<GradientFormula> vjp() {
        return signature().formulas(this).stream()
                .map(each -> GradientFormula.of(each.formula() + reduction().over("{n}"))).toList();
    }

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        if (!inputs[0].shape().equals(inputs[1].shape())) {
            throw new EngineException("input and target must have the same shape: torch.Size(" + inputs[0].shape()
                    + ") and torch.Size(" + inputs[1].shape() + ")");
        }
        context.save(inputs[0]);
        context.save(inputs[1]);
        NdArray x = inputs[0].contiguous();
        NdArray y = inputs[1].contiguous();
        NdArray losses = NdArray.empty(x.shape());
        double[] xs = x.values();
        double[] ys = y.values();
        double[] out = losses.values();
        for (int i = 0; i < x.numel(); i++) {
            double a = xs[x.offset() + i];
            double b = ys[y.offset() + i];
            out[i] = weight(i) * (ofDifference() ? loss(i, context.round(a - b), 0) : loss(i, a, b));
        }
        return reduction().of(losses, x.numel(), context.type());
    }

    @Override
    default @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray g = Views.expand(gradient, context.shape(0));
        return new NdArray[]{context.needs(0) ? product(context, g, true) : null,
                context.needs(1) ? product(context, g, false) : null};
    }

    @Override
    default NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray tx = tangents[0];
        NdArray ty = tangents[1];
        NdArray sum = Tangents.sum(tx == null ? null : product(context, tx, true),
                ty == null ? null : product(context, ty, false), context.shape(0));
        return switch (reduction()) {
            case NONE -> sum;
            case MEAN, SUM -> LossReduction.SUM.of(sum, sum.numel());
        };
    }

    /** {@code v} times the derivative of each element's share in the result. */
    private NdArray product(Context context, NdArray v, boolean byInput) {
        NdArray x = context.saved(0).contiguous();
        NdArray y = context.saved(1).contiguous();
        NdArray g = v.contiguous();
        NdArray result = NdArray.empty(x.shape());
        double[] xs = x.values();
        double[] ys = y.values();
        double[] gs = g.values();
        double[] out = result.values();
        double scale = reduction().scale(x.numel());
        for (int i = 0; i < x.numel(); i++) {
            double a = xs[x.offset() + i];
            double b = ys[y.offset() + i];
            double each = gs[g.offset() + i];
            if (byInput) {
                out[i] = gradient(context, i, a, b, each, scale);
            } else {
                out[i] = ofDifference()
                        ? -gradient(context, i, a, b, each, scale)
                        : weight(i) * byTarget(i, a, b) * scale * each;
            }
        }
        return result;
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        GraphValue slope = slope(input, at.in(0), at.in(1));
        if (slope == null) {
            throw at.refusal();
        }
        NdArray weights = NdArray.empty(at.shape(0));
        Arrays.setAll(weights.values(), this::weight);
        boolean plain = Arrays.stream(weights.values()).allMatch(weight -> weight == 1);
        GraphValue share = at.gradient().mul(reduction().scale(at.shape(0).numel()));
        return (plain ? share : share.mul(share.constant(weights))).mul(slope);
    }
}

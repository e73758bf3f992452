package tapedeck.function;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * {@code x̂ · w + b} with {@code x̂ = (x − mean) / √(var + eps)} for each channel of (N, C) or (N, C, d…), over the
 * batch, or with running statistics if there are any. Inputs: x, then weight (C) and bias (C) if {@code affine}.
 * Saves x, the mean, the inverse deviation and the weight.
 *
 * @param running the statistics to use instead of the batch's, null while training
 */
public record BatchNorm(@Nullable Moments running, boolean affine, double eps) implements Function {
    /** The mean and the variance (divided by n) of each channel, both of shape (C). */
    public record Moments(NdArray mean, NdArray variance) {}

    static final Signature<BatchNorm> SIGNATURE = Signature.of(BatchNorm.class, "batch_norm",
            "NativeBatchNormBackward0", "aten.native_batch_norm.default",
            in -> new BatchNorm(
                    in.flag("training") ? null : new Moments(in.tensor("running_mean"), in.tensor("running_var")),
                    in.isTensor("weight"), in.number("eps")),
            "input", "weight", "bias")
            .explained(f -> f.running == null
                    ? List.of(Message.verbatim("∂/∂x = r · (v − mean v − x̂ · mean(x̂ · v)), v = g · w"),
                            Message.verbatim("∂/∂w = Σ g · x̂"), Message.verbatim("∂/∂b = Σ g"))
                    : List.of(Message.verbatim("∂/∂x = g · w · r"), Message.verbatim("∂/∂w = Σ g · x̂"),
                            Message.verbatim("∂/∂b = Σ g")))
            .written(f -> Python.functional("batch_norm", "{0}",
                    f.running == null ? "None, None" : "running_mean, running_var",
                    f.affine ? "weight={1}, bias={2}" : "", f.running == null ? "training=True" : "",
                    "eps=" + Python.number(f.eps)));

    @Override
    public List<GradientFormula> vjp() {
        String v = affine ? "{g} · {1}" : "{g}";
        String x = running == null
                ? "(" + v + " − mean(" + v + ") − normed({0}) · mean(" + v + " · normed({0}))) / std({0})"
                : v + " / running_std";
        String normed = running == null ? "normed({0})" : "({0} − running_mean) / running_std";
        return List.of(GradientFormula.of(x), GradientFormula.of("Σ {g} · " + normed), GradientFormula.of("Σ {g}"));
    }

    /**
     * The statistics of a batch.
     *
     * @throws EngineException if {@code x} has no channels
     */
    public static Moments moments(NdArray x) {
        NdArray rows = swap(x);
        NdArray mean = Standardize.mean(rows, channels(x.shape()));
        return new Moments(mean, Standardize.variance(rows, mean));
    }

    private static int channels(Shape shape) {
        if (shape.dim() < 2) {
            shape.wrap(1);
            throw EngineException.value("expected 2D or more input (got " + shape.dim() + "D input)");
        }
        return shape.size(1);
    }

    /** (N, C, d…) to (C, N, d…) or back, row-major: a row for each channel. */
    private static NdArray swap(NdArray x) {
        return Views.transpose(x, 0, 1).contiguous();
    }

    /** (C) as (C, 1, 1…), to broadcast against channels in front. */
    private static NdArray front(NdArray perChannel, int dims) {
        int[] sizes = new int[dims];
        Arrays.fill(sizes, 1);
        sizes[0] = perChannel.numel();
        return Views.reshape(perChannel, sizes);
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        int channels = channels(inputs[0].shape());
        for (int i = 1; i < inputs.length; i++) {
            if (inputs[i].numel() != channels) {
                throw new EngineException((i == 1 ? "weight" : "bias") + " should contain " + channels
                        + " elements not " + inputs[i].numel());
            }
        }
        NdArray mean;
        NdArray inverse;
        if (running == null && FloatBatchNorm.isOfRows(context, inputs[0])) {
            NdArray[] statistics = FloatBatchNorm.statistics(inputs[0], eps);
            mean = statistics[0];
            inverse = statistics[1];
        } else {
            Moments moments = running == null ? moments(inputs[0]) : running;
            mean = running == null ? context.round(moments.mean) : moments.mean;
            NdArray variance = running == null ? context.round(moments.variance) : moments.variance;
            inverse = context.round(Standardize.inverseDeviation(variance, eps));
        }
        context.save(inputs[0]);
        context.save(mean);
        context.save(inverse);
        if (affine) {
            context.save(inputs[1]);
        }
        if (inputs[0].isContiguous()) {
            return scaled(inputs, mean, inverse, context.isSingle());
        }
        NdArray result = Standardize.apply(swap(inputs[0]), mean, inverse);
        if (affine) {
            result = Arithmetic.add(Arithmetic.mul(result, front(inputs[1], result.dim())),
                    front(inputs[2], result.dim()));
        }
        return swap(result);
    }

    /** PyTorch's way for a contiguous input, {@code x · a + b} with an a and a b for each channel: its last bits are it. */
    private NdArray scaled(NdArray[] inputs, NdArray mean, NdArray inverse, boolean single) {
        NdArray x = inputs[0];
        LaneLayout lanes = LaneLayout.of(x.shape(), 1);
        double[] scale = inverse.toArray();
        double[] shift = affine ? inputs[2].toArray() : new double[lanes.n()];
        for (int c = 0; c < lanes.n(); c++) {
            scale[c] *= affine ? inputs[1].get(c) : 1;
            scale[c] = single ? (float) scale[c] : scale[c];
            shift[c] = Math.fma(-mean.get(c), scale[c], shift[c]);
            shift[c] = single ? (float) shift[c] : shift[c];
        }
        NdArray result = NdArray.empty(x.shape());
        double[] y = result.values();
        for (int at = 0, row = 0; row < lanes.outer() * lanes.n(); row++) {
            int c = row % lanes.n();
            for (int k = 0; k < lanes.inner(); k++, at++) {
                y[at] = Math.fma(x.values()[x.offset() + at], scale[c], shift[c]);
            }
        }
        return result;
    }

    private static NdArray standardized(Context context) {
        return Standardize.apply(swap(context.saved(0)), context.saved(1), context.saved(2));
    }

    private NdArray times(Context context, NdArray v, NdArray standardized) {
        return running == null
                ? Standardize.times(v, standardized, context.saved(2))
                : Arithmetic.mul(v, front(context.saved(2), v.dim()));
    }

    private static NdArray sum(NdArray rows) {
        return Views.reshape(Reduce.sumTo(rows, front(NdArray.empty(Shape.of(rows.shape().size(0))), rows.dim())
                .shape()), rows.shape().size(0));
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        @Nullable
        NdArray[] result = new NdArray[context.inputs()];
        if (running == null && context.isSingle() && context.saved(0).isContiguous() && gradient.numel() > 0) {
            NdArray[] gradients = FloatBatchNorm.backward(context.saved(0), context.saved(1), context.saved(2),
                    affine ? context.saved(3) : null, gradient);
            for (int i = 0; i < result.length; i++) {
                result[i] = context.needs(i) ? gradients[i] : null;
            }
            return result;
        }
        NdArray g = swap(gradient);
        NdArray x = standardized(context);
        if (context.needs(0)) {
            NdArray v = affine ? Arithmetic.mul(g, front(context.saved(3), g.dim())) : g;
            result[0] = swap(times(context, v, x));
        }
        if (affine && context.needs(1)) {
            result[1] = sum(Arithmetic.mul(g, x));
        }
        if (affine && context.needs(2)) {
            result[2] = sum(g);
        }
        return result;
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray x = standardized(context);
        NdArray tx = tangents[0];
        NdArray tw = affine ? tangents[1] : null;
        NdArray tb = affine ? tangents[2] : null;
        NdArray total = NdArray.zeros(x.shape());
        if (tx != null) {
            NdArray change = times(context, swap(tx), x);
            total = affine ? Arithmetic.mul(change, front(context.saved(3), x.dim())) : change;
        }
        total = tw == null ? total : Arithmetic.add(total, Arithmetic.mul(x, front(tw, x.dim())));
        total = tb == null ? total : Arithmetic.add(total, front(tb, x.dim()));
        return swap(total);
    }

    @Override
    public Function withOwnArrays() {
        return running == null
                ? this
                : new BatchNorm(new Moments(running.mean.copy(), running.variance.copy()), affine, eps);
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        int[] sizes = new int[at.shape(0).dim()];
        Arrays.fill(sizes, 1);
        sizes[1] = at.shape(0).size(1);
        Shape channel = Shape.of(sizes);
        if (input == 2) {
            return at.gradient().sumTo(channel).reshape(at.shape(2));
        }
        Standard x = standard(at.in(0), channel);
        return input == 0
                ? x.gradient(affine ? at.gradient().mul(at.in(1).reshape(channel)) : at.gradient())
                : at.gradient().mul(x.values()).sumTo(channel).reshape(at.shape(1));
    }

    private Standard standard(GraphValue x, Shape channel) {
        if (running == null) {
            int[] others = IntStream.range(0, channel.dim()).filter(d -> d != 1).toArray();
            return Standard.of(x, Dims.of(others), eps);
        }
        NdArray inverse = Standardize.inverseDeviation(running.variance, eps);
        return Standard.fixed(x, x.constant(running.mean).reshape(channel), x.constant(inverse).reshape(channel));
    }
}

package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * {@code x̂ · w + b} with x̂ of mean 0 and variance 1 over each group of channels of each sample (N, C, d…) (Wu and He 2018).
 * Inputs: x, then weight (C) and bias (C) if {@code affine}. Saves x, means, inverse deviations and the weight.
 */
public record GroupNorm(int groups, boolean affine, double eps) implements Function {
    static final Signature<GroupNorm> SIGNATURE = Signature
            .of(GroupNorm.class, "group_norm", "NativeGroupNormBackward0", "aten.native_group_norm.default",
                    in -> in.isTensor("weight") == in.isTensor("bias")
                            ? new GroupNorm(in.whole("group"), in.isTensor("weight"), in.number("eps"))
                            : null)
            .withByProducts()
            .explained(Message.verbatim("∂/∂x = r · (v − mean v − x̂ · mean(x̂ · v)), v = g · w"),
                    Message.verbatim("∂/∂w = Σ g · x̂"), Message.verbatim("∂/∂b = Σ g"))
            .written(f -> Python.functional("group_norm", "{0}", Integer.toString(f.groups),
                    f.affine ? "weight={1}, bias={2}" : "", "eps=" + Python.number(f.eps)));

    @Override
    public List<GradientFormula> vjp() {
        String v = affine ? "{g} · {1}" : "{g}";
        return List.of(
                GradientFormula
                        .of("(" + v + " − mean(" + v + ") − normed({0}) · mean(" + v + " · normed({0}))) / std({0})"),
                GradientFormula.of("Σ {g} · normed({0})"), GradientFormula.of("Σ {g}"));
    }

    /** A number for each channel, to broadcast against (N, C, d…). */
    private static NdArray each(NdArray perChannel, int dims) {
        return ConvolutionChannels.each(perChannel, dims);
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Shape shape = inputs[0].shape();
        if (shape.size(1) % groups != 0) {
            throw new EngineException("Expected number of channels in input to be divisible by num_groups, but got "
                    + "input of shape " + shape + " and num_groups=" + groups);
        }
        NdArray x = inputs[0].contiguous();
        BatchNorm.Moments moments = Welford.of(x, shape.size(0) * groups);
        NdArray inverse = Standardize.inverseDeviation(moments.variance(), eps);
        context.save(inputs[0]);
        context.save(moments.mean());
        context.save(inverse);
        NdArray result = Standardize.apply(x, moments.mean(), inverse);
        if (!affine) {
            return result;
        }
        context.save(inputs[1]);
        return Arithmetic.add(Arithmetic.mul(result, each(inputs[1], shape.dim())), each(inputs[2], shape.dim()));
    }

    private static NdArray standardized(Context context) {
        return Standardize.apply(context.saved(0).contiguous(), context.saved(1), context.saved(2));
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray x = standardized(context);
        NdArray g = gradient.contiguous();
        @Nullable
        NdArray[] result = new NdArray[context.inputs()];
        if (context.needs(0)) {
            NdArray v = affine ? Arithmetic.mul(g, each(context.saved(3), g.dim())) : g;
            result[0] = Standardize.times(v.contiguous(), x, context.saved(2));
        }
        if (affine && context.needs(1)) {
            result[1] = ConvolutionChannels.sum(Arithmetic.mul(g, x));
        }
        if (affine && context.needs(2)) {
            result[2] = ConvolutionChannels.sum(g);
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
            NdArray change = Standardize.times(tx.contiguous(), x, context.saved(2));
            total = affine ? Arithmetic.mul(change, each(context.saved(3), x.dim())) : change;
        }
        total = tw == null ? total : Arithmetic.add(total, Arithmetic.mul(x, each(tw, x.dim())));
        return tb == null ? total : Arithmetic.add(total, each(tb, x.dim()));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        if (input == 2) {
            return ConvolutionChannels.sum(at.gradient());
        }
        Shape shape = at.shape(0);
        Shape rows = Shape.of(shape.size(0) * groups, shape.numel() / Math.max(1, shape.size(0) * groups));
        Standard x = Standard.of(at.in(0).reshape(rows), Dims.of(1), eps);
        if (input == 1) {
            return ConvolutionChannels.sum(at.gradient().mul(x.values().reshape(shape)));
        }
        GraphValue v = affine ? at.gradient().mul(ConvolutionChannels.each(at.in(1), shape.dim())) : at.gradient();
        return x.gradient(v.reshape(rows)).reshape(shape);
    }
}

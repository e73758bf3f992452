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
 * {@code x̂ · w + b} with {@code x̂ = (x − mean) / √(var + eps)} over the last dimensions. Inputs: x, then the
 * weight if {@code weighted}, then the bias if {@code biased}, both of the normalized shape. Saves x, the mean, the
 * inverse deviation and the weight.
 */
public record LayerNorm(Shape normalized, boolean weighted, boolean biased, double eps) implements Function {
    static final Signature<LayerNorm> SIGNATURE = Signature
            .of(LayerNorm.class, "layer_norm", "NativeLayerNormBackward0", "aten.native_layer_norm.default",
                    in -> new LayerNorm(Shape.of(in.wholes("normalized_shape")), in.isTensor("weight"),
                            in.isTensor("bias"), in.number("eps")))
            .explained(Message.verbatim("∂/∂x = r · (v − mean v − x̂ · mean(x̂ · v)), v = g · w"),
                    Message.verbatim("∂/∂w = Σ g · x̂"), Message.verbatim("∂/∂b = Σ g"))
            .written(f -> Python.functional("layer_norm", "{0}", Python.tuple(f.normalized.toArray()),
                    f.weighted ? "weight={1}" : "", f.biased ? f.weighted ? "bias={2}" : "bias={1}" : "",
                    "eps=" + Python.number(f.eps)));

    @Override
    public List<GradientFormula> vjp() {
        String v = weighted ? "{g} · {1}" : "{g}";
        GradientFormula x = GradientFormula
                .of("(" + v + " − mean(" + v + ") − normed({0}) · mean(" + v + " · normed({0}))) / std({0})");
        return List.of(x, GradientFormula.of(weighted ? "Σ {g} · normed({0})" : "Σ {g}"), GradientFormula.of("Σ {g}"));
    }

    private void check(NdArray[] inputs) {
        Shape x = inputs[0].shape();
        int dims = normalized.dim();
        if (dims == 0) {
            throw new EngineException("Expected normalized_shape to be at least 1-dimensional, i.e., containing at "
                    + "least one element, but got normalized_shape = []");
        }
        for (int i = 1; i < inputs.length; i++) {
            if (!inputs[i].shape().equals(normalized)) {
                String which = i == 1 && weighted ? "weight" : "bias";
                throw new EngineException("Expected " + which + " to be of same shape as normalized_shape, but got "
                        + which + " of shape " + inputs[i].shape() + " and normalized_shape = " + normalized);
            }
        }
        int[] last = x.dim() < dims ? new int[0] : Arrays.copyOfRange(x.toArray(), x.dim() - dims, x.dim());
        if (!Arrays.equals(last, normalized.toArray())) {
            String list = normalized.toString().substring(1);
            throw new EngineException("Given normalized_shape=" + normalized + ", expected input with shape [*, " + list
                    + ", but got input of size" + x);
        }
    }

    private int rows(NdArray x) {
        int rows = 1;
        for (int d = 0; d < x.dim() - normalized.dim(); d++) {
            rows *= x.shape().size(d);
        }
        return rows;
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        check(inputs);
        NdArray x = inputs[0].contiguous();
        BatchNorm.Moments moments = Welford.of(x, rows(x));
        NdArray inverse = Standardize.inverseDeviation(moments.variance(), eps);
        context.save(inputs[0]);
        context.save(moments.mean());
        context.save(inverse);
        if (weighted) {
            context.save(inputs[1]);
        }
        return biased
                ? shifted(x, moments.mean(), inverse, inputs)
                : scaled(Standardize.apply(x, moments.mean(), inverse), inputs);
    }

    private NdArray scaled(NdArray standardized, NdArray[] inputs) {
        return weighted ? Arithmetic.mul(standardized, inputs[1]) : standardized;
    }

    /** With a bias PyTorch fuses the sum with the last product: the last bits are its. */
    private NdArray shifted(NdArray x, NdArray mean, NdArray inverse, NdArray[] inputs) {
        NdArray bias = inputs[inputs.length - 1].contiguous();
        NdArray weight = weighted ? inputs[1].contiguous() : bias;
        NdArray result = NdArray.empty(x.shape());
        int n = normalized.numel();
        for (int at = 0, row = 0; row < mean.numel(); row++) {
            double center = mean.values()[row];
            double factor = inverse.values()[row];
            for (int i = 0; i < n; i++, at++) {
                double distance = x.values()[x.offset() + at] - center;
                double shift = bias.values()[bias.offset() + i];
                result.values()[at] = weighted
                        ? Math.fma(distance * factor, weight.values()[weight.offset() + i], shift)
                        : Math.fma(distance, factor, shift);
            }
        }
        return result;
    }

    private static NdArray standardized(Context context) {
        return Standardize.apply(context.saved(0).contiguous(), context.saved(1), context.saved(2));
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray g = gradient.contiguous();
        NdArray x = standardized(context);
        @Nullable
        NdArray[] result = new NdArray[context.inputs()];
        if (context.needs(0)) {
            NdArray v = weighted ? Arithmetic.mul(g, context.saved(3)) : g;
            result[0] = Standardize.times(v, x, context.saved(2));
        }
        if (weighted && context.needs(1)) {
            result[1] = Reduce.sumTo(Arithmetic.mul(g, x), normalized);
        }
        int last = context.inputs() - 1;
        if (biased && context.needs(last)) {
            result[last] = Reduce.sumTo(g, normalized);
        }
        return result;
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray x = standardized(context);
        NdArray tx = tangents[0];
        NdArray tw = weighted ? tangents[1] : null;
        NdArray tb = biased ? tangents[tangents.length - 1] : null;
        NdArray sum = NdArray.zeros(x.shape());
        if (tx != null) {
            NdArray change = Standardize.times(tx.contiguous(), x, context.saved(2));
            sum = weighted ? Arithmetic.mul(change, context.saved(3)) : change;
        }
        sum = tw == null ? sum : Arithmetic.add(sum, Arithmetic.mul(x, tw));
        return tb == null ? sum : Arithmetic.add(sum, Views.expand(tb, sum.shape()));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        if (biased && input == at.inputs().size() - 1) {
            return at.gradient().sumTo(normalized);
        }
        int[] last = IntStream.range(-normalized.dim(), 0).toArray();
        Standard x = Standard.of(at.in(0), Dims.of(last), eps);
        return input == 0
                ? x.gradient(weighted ? at.gradient().mul(at.in(1)) : at.gradient())
                : at.gradient().mul(x.values()).sumTo(normalized);
    }
}

package tapedeck.function;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * The cross-correlation of an input (N, C, d…) with a weight (O, C / groups, kernel…) of one to three dimensions, plus a bias
 * (O) if there is a third input. {@link Conv2d} is its usual case. Patches become columns, then one product for each image
 * and group. Saves input and weight.
 *
 * @param sliding how the weight slides; its kernel is the weight's
 * @param groups parts of the channels that see only each other
 */
public record Convolution(Sliding sliding, int groups) implements Function {
    @Override
    public String call() {
        return "conv" + sliding.kernel().length + "d";
    }

    @Override
    public String gradFn() {
        return "ConvolutionBackward0";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.of("function.patch.w"), Message.of("function.patch.x"), Message.verbatim("∂/∂b = Σ g"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("conv_transpose" + sliding.kernel().length + "d({g}, {1})"),
                Vjp.of("{g} @ unfold({0})ᵀ"), Vjp.of("Σ {g}"));
    }

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), String.join(", ", in), Sliding.python("stride", sliding.stride(), 1),
                Sliding.python("padding", sliding.padding(), 0), Sliding.python("dilation", sliding.dilation(), 1),
                Python.option("groups", groups, 1));
    }

    @Override
    public DType result(Types types) {
        return ConvolutionChecks.type(types);
    }

    private Channels channels(Shape input, Shape weight) {
        int[] plane = sliding.plane(input);
        return new Channels(Windows.sliding(plane, sliding.places(plane), sliding), input.size(1), weight.size(0),
                groups);
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Shape x = inputs[0].shape();
        Shape w = inputs[1].shape();
        ConvolutionChecks.correlation(x, w, inputs.length > 2 ? inputs[2].shape() : null, sliding, groups);
        context.save(inputs[0]);
        context.save(inputs[1]);
        NdArray result = channels(x, w).down(inputs[0], inputs[1]);
        return inputs.length > 2 ? Arithmetic.add(result, Channels.each(inputs[2], x.dim())) : result;
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        Channels channels = channels(context.shape(0), context.shape(1));
        @Nullable
        NdArray[] result = new NdArray[context.inputs()];
        result[0] = context.needs(0) ? channels.up(gradient, context.saved(1), context.shape(0)) : null;
        result[1] = context.needs(1) ? channels.byWeight(context.saved(0), gradient, context.shape(1)) : null;
        if (context.inputs() > 2 && context.needs(2)) {
            result[2] = Channels.sum(gradient);
        }
        return result;
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        Channels channels = channels(context.shape(0), context.shape(1));
        NdArray tx = tangents[0];
        NdArray tw = tangents[1];
        NdArray tb = tangents.length > 2 ? tangents[2] : null;
        NdArray byX = tx == null ? null : channels.down(tx, context.saved(1));
        NdArray byW = tw == null ? null : channels.down(context.saved(0), tw);
        Shape shape = channels.small(context.shape(0));
        NdArray both = byX == null && byW == null ? null : Tangents.sum(byX, byW, shape);
        return tb == null
                ? Objects.requireNonNull(both)
                : Tangents.sum(both, Channels.each(tb, context.shape(0).dim()), shape);
    }

    @Override
    public Term gradient(int input, Application at) {
        if (input == 2) {
            return Channels.sum(at.gradient());
        }
        return at.bilinear(input);
    }
}

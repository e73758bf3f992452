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
 * The transpose of a {@link Convolution}: each element of an input (N, C, d…) adds its multiple of the weight
 * (C, O / groups, kernel…) to the output, which is as large as that convolution's input; plus a bias (O) if there is a
 * third input. Saves input and weight.
 *
 * @param sliding how the weight slides over the output; its kernel is the weight's
 * @param more added to the output's sizes, which a stride leaves open
 * @param groups parts of the channels that see only each other
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares Functions
public record ConvTranspose(Sliding sliding, int[] more, int groups) implements Function {
    @Override
    public String call() {
        return "conv_transpose" + sliding.kernel().length + "d";
    }

    @Override
    public String gradFn() {
        return "ConvolutionBackward0";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.of("function.patch.transposed.x"), Message.of("function.patch.transposed.w"),
                Message.verbatim("∂/∂b = Σ g"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("conv" + sliding.kernel().length + "d({g}, {1})"), Vjp.of("{0} @ unfold({g})ᵀ"),
                Vjp.of("Σ {g}"));
    }

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), String.join(", ", in), Sliding.python("stride", sliding.stride(), 1),
                Sliding.python("padding", sliding.padding(), 0), Sliding.python("output_padding", more, 0),
                Python.option("groups", groups, 1), Sliding.python("dilation", sliding.dilation(), 1));
    }

    @Override
    public DType result(Types types) {
        return ConvolutionChecks.type(types);
    }

    private int[] plane(Shape input) {
        int[] in = sliding.plane(input);
        for (int d = 0; d < in.length; d++) {
            in[d] = (in[d] - 1) * sliding.stride()[d] - 2 * sliding.padding()[d] + sliding.extent(d) + more[d];
        }
        return in;
    }

    private Shape output(Shape input, Shape weight) {
        int[] sizes = input.toArray();
        int[] plane = plane(input);
        sizes[1] = weight.size(1) * groups;
        System.arraycopy(plane, 0, sizes, 2, plane.length);
        return Shape.of(sizes);
    }

    private Channels channels(Shape input, Shape weight) {
        return new Channels(Windows.sliding(plane(input), sliding.plane(input), sliding), weight.size(1) * groups,
                weight.size(0), groups);
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Shape x = inputs[0].shape();
        Shape w = inputs[1].shape();
        ConvolutionChecks.transposed(x, w, inputs.length > 2 ? inputs[2].shape() : null, sliding, more, groups,
                plane(x));
        context.save(inputs[0]);
        context.save(inputs[1]);
        NdArray result = channels(x, w).up(inputs[0], inputs[1], output(x, w));
        return inputs.length > 2 ? Arithmetic.add(result, Channels.each(inputs[2], x.dim())) : result;
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        Channels channels = channels(context.shape(0), context.shape(1));
        @Nullable
        NdArray[] result = new NdArray[context.inputs()];
        result[0] = context.needs(0) ? channels.down(gradient, context.saved(1)) : null;
        result[1] = context.needs(1) ? channels.byWeight(gradient, context.saved(0), context.shape(1)) : null;
        if (context.inputs() > 2 && context.needs(2)) {
            result[2] = Channels.sum(gradient);
        }
        return result;
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        Channels channels = channels(context.shape(0), context.shape(1));
        Shape shape = output(context.shape(0), context.shape(1));
        NdArray tx = tangents[0];
        NdArray tw = tangents[1];
        NdArray tb = tangents.length > 2 ? tangents[2] : null;
        NdArray byX = tx == null ? null : channels.up(tx, context.saved(1), shape);
        NdArray byW = tw == null ? null : channels.up(context.saved(0), tw, shape);
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

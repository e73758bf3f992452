package tapedeck.function;

import org.jspecify.annotations.Nullable;
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
public record Convolution(SlidingWindow sliding, int groups) implements ConvolutionFunction {
    static final Signature<Convolution> SIGNATURE = Signature
            .of(Convolution.class, "conv2d", "ConvolutionBackward0", "aten.convolution.default",
                    in -> in.flag("transposed") ? null : new Convolution(SlidingWindow.over(in), in.whole("groups")))
            .named(f -> "conv" + f.sliding.kernel().length + "d", _ -> "ConvolutionBackward0")
            .gradient(f -> "conv_transpose" + f.sliding.kernel().length + "d({g}, {1})", _ -> "{g} @ unfold({0})ᵀ",
                    _ -> "Σ {g}")
            .explained(Message.of("function.patch.w"), Message.of("function.patch.x"), Message.verbatim("∂/∂b = Σ g"))
            .functional(f -> SlidingWindow.python("stride", f.sliding.stride(), 1),
                    f -> SlidingWindow.python("padding", f.sliding.padding(), 0),
                    f -> SlidingWindow.python("dilation", f.sliding.dilation(), 1),
                    f -> Python.option("groups", f.groups, 1));

    private ConvolutionChannels channels(Shape input, Shape weight) {
        int[] plane = sliding.plane(input);
        return new ConvolutionChannels(Windows.sliding(plane, sliding.places(plane), sliding), input.size(1),
                weight.size(0),
                groups);
    }

    @Override
    public void check(Shape x, Shape w, @Nullable Shape bias) {
        ConvolutionChecks.correlation(x, w, bias, sliding, groups);
    }

    @Override
    public Shape output(Shape x, Shape w) {
        return channels(x, w).small(x);
    }

    @Override
    public NdArray product(NdArray x, NdArray w) {
        return channels(x.shape(), w.shape()).down(x, w);
    }

    @Override
    public NdArray ofX(Context context, NdArray gradient) {
        return channels(context.shape(0), context.shape(1)).up(gradient, context.saved(1), context.shape(0));
    }

    @Override
    public NdArray ofWeight(Context context, NdArray gradient) {
        return channels(context.shape(0), context.shape(1)).byWeight(context.saved(0), gradient, context.shape(1));
    }
}

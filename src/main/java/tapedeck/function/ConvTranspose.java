package tapedeck.function;

import org.jspecify.annotations.Nullable;
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
public record ConvTranspose(SlidingWindow sliding, int[] more, int groups) implements ConvolutionFunction {
    static final Signature<ConvTranspose> SIGNATURE = Signature
            .of(ConvTranspose.class, "conv_transpose2d", "ConvolutionBackward0", "aten.convolution.default",
                    in -> in.flag("transposed")
                            ? new ConvTranspose(SlidingWindow.over(in),
                                    SlidingWindow.each(in.wholes("output_padding"), in.shape("weight").dim() - 2, 0),
                                    in.whole("groups"))
                            : null)
            .named(f -> "conv_transpose" + f.sliding.kernel().length + "d", _ -> "ConvolutionBackward0")
            .gradient(f -> "conv" + f.sliding.kernel().length + "d({g}, {1})", _ -> "{0} @ unfold({g})ᵀ", _ -> "Σ {g}")
            .explained(Message.of("function.patch.transposed.x"), Message.of("function.patch.transposed.w"),
                    Message.verbatim("∂/∂b = Σ g"))
            .functional(f -> SlidingWindow.python("stride", f.sliding.stride(), 1),
                    f -> SlidingWindow.python("padding", f.sliding.padding(), 0),
                    f -> SlidingWindow.python("output_padding", f.more, 0), f -> Python.option("groups", f.groups, 1),
                    f -> SlidingWindow.python("dilation", f.sliding.dilation(), 1));

    private int[] plane(Shape input) {
        int[] in = sliding.plane(input);
        for (int d = 0; d < in.length; d++) {
            in[d] = (in[d] - 1) * sliding.stride()[d] - 2 * sliding.padding()[d] + sliding.extent(d) + more[d];
        }
        return in;
    }

    private ConvolutionChannels channels(Shape input, Shape weight) {
        return new ConvolutionChannels(Windows.sliding(plane(input), sliding.plane(input), sliding),
                weight.size(1) * groups,
                weight.size(0), groups);
    }

    @Override
    public void check(Shape x, Shape w, @Nullable Shape bias) {
        ConvolutionChecks.transposed(x, w, bias, sliding, more, groups, plane(x));
    }

    @Override
    public Shape output(Shape x, Shape w) {
        int[] sizes = x.toArray();
        int[] plane = plane(x);
        sizes[1] = w.size(1) * groups;
        System.arraycopy(plane, 0, sizes, 2, plane.length);
        return Shape.of(sizes);
    }

    @Override
    public NdArray product(NdArray x, NdArray w) {
        return channels(x.shape(), w.shape()).up(x, w, output(x.shape(), w.shape()));
    }

    @Override
    public NdArray ofX(Context context, NdArray gradient) {
        return channels(context.shape(0), context.shape(1)).down(gradient, context.saved(1));
    }

    @Override
    public NdArray ofWeight(Context context, NdArray gradient) {
        return channels(context.shape(0), context.shape(1)).byWeight(gradient, context.saved(0), context.shape(1));
    }
}

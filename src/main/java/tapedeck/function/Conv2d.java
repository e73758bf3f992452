package tapedeck.function;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * The cross-correlation of an input (N, C, H, W) with a weight (O, C, kernel height, kernel width), plus a bias
 * (O) if there is a third input: patches as columns, then one product for each image. Saves input and weight.
 *
 * @param stride at least 1, for both directions
 * @param padding zeros on each side, at least 0
 */
public record Conv2d(int stride, int padding) implements Function {
    static final Signature<Conv2d> SIGNATURE = Signature.of(Conv2d.class, "conv2d", "ConvolutionBackward0")
            .gradient("conv_transpose2d({g}, {1})", "{g} @ unfold({0})ᵀ", "{g}.sum(dim=(0, 2, 3))")
            .explained(Message.of("function.patch.w"), Message.of("function.patch.x"), Message.verbatim("∂/∂b = Σ g"))
            .differentiable((_, input, at) -> input == 2 ? ConvolutionChannels.sum(at.gradient()) : at.bilinear(input))
            .functional(f -> Python.option("stride", f.stride, 1), f -> Python.option("padding", f.padding, 0));

    private Window window(Shape input, Shape weight) {
        return Window.over(input, weight.size(2), weight.size(3), stride, padding);
    }

    private void check(Shape x, Shape w) {
        if (stride < 1) {
            throw new EngineException("non-positive stride is not supported");
        }
        if (padding < 0) {
            throw new EngineException("negative padding is not supported");
        }
        if (w.dim() != 4 || x.dim() != 4) {
            throw new EngineException("Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input of size: "
                    + x);
        }
        if (x.size(1) != w.size(1)) {
            throw new EngineException("Given groups=1, weight of size " + w + ", expected input" + x + " to have "
                    + w.size(1) + " channels, but got " + x.size(1) + " channels instead");
        }
        if (w.size(0) < 1) {
            throw new EngineException("Given groups=1, expected weight to be at least 1 at dimension 0, but got weight "
                    + "of size " + w + " instead");
        }
        if (w.size(2) < 1 || w.size(3) < 1) {
            throw new EngineException("kernel size should be greater than zero, but got kernel_height: " + w.size(2)
                    + " kernel_width: " + w.size(3));
        }
        Window window = window(x, w);
        if (x.size(2) + 2 * padding < w.size(2) || x.size(3) + 2 * padding < w.size(3)) {
            throw new EngineException("Calculated padded input size per channel: (" + (window.height() + 2 * padding)
                    + " x " + (window.width() + 2 * padding) + "). Kernel size: (" + window.kernelHeight() + " x "
                    + window.kernelWidth() + "). Kernel size can't be greater than actual input size");
        }
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        check(inputs[0].shape(), inputs[1].shape());
        Shape w = inputs[1].shape();
        if (inputs.length > 2 && !inputs[2].shape().equals(Shape.of(w.size(0)))) {
            throw new EngineException("Given weight of size " + w + ", expected bias to be 1-dimensional with "
                    + w.size(0) + " elements, but got bias of size " + inputs[2].shape() + " instead");
        }
        context.save(inputs[0]);
        context.save(inputs[1]);
        NdArray result = correlate(inputs[0], inputs[1]);
        return inputs.length > 2 ? Arithmetic.add(result, channels(inputs[2])) : result;
    }

    private static NdArray channels(NdArray bias) {
        return Views.reshape(bias, bias.numel(), 1, 1);
    }

    private static NdArray matrix(NdArray weight) {
        int out = weight.shape().size(0);
        return Views.reshape(weight, out, out == 0 ? 0 : weight.numel() / out);
    }

    private NdArray correlate(NdArray input, NdArray weight) {
        NdArray x = input.contiguous();
        Window window = window(x.shape(), weight.shape());
        int images = x.shape().size(0);
        int out = weight.shape().size(0);
        NdArray result = NdArray.empty(Shape.of(images, out, window.outHeight(), window.outWidth()));
        int length = out * window.outHeight() * window.outWidth();
        for (int i = 0; i < images; i++) {
            NdArray product = Matmul.mm(matrix(weight), patches(x, i, window));
            System.arraycopy(product.values(), product.offset(), result.values(), i * length, length);
        }
        return result;
    }

    private static NdArray patches(NdArray x, int image, Window window) {
        int planes = x.shape().size(1);
        return window.columns(x.values(), x.offset() + image * planes * window.plane(), planes);
    }

    private static NdArray image(NdArray gradient, int i) {
        Shape shape = gradient.shape();
        return Views.reshape(Views.narrow(gradient, 0, i, 1), shape.size(1), shape.size(2) * shape.size(3));
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray[] result = {context.needs(0) ? byInput(context, gradient) : null,
                context.needs(1) ? byWeight(context, gradient) : null, null};
        if (context.inputs() > 2 && context.needs(2)) {
            NdArray sum = Reduce.sumTo(gradient, Shape.of(1, gradient.shape().size(1), 1, 1));
            result[2] = Views.reshape(sum, gradient.shape().size(1));
        }
        return Arrays.copyOf(result, context.inputs());
    }

    private NdArray byInput(Context context, NdArray gradient) {
        NdArray weight = context.saved(1);
        NdArray result = NdArray.zeros(context.shape(0));
        Window window = window(context.shape(0), context.shape(1));
        int planes = context.shape(0).size(1);
        NdArray transposed = Views.transpose(matrix(weight), 0, 1);
        for (int i = 0; i < context.shape(0).size(0); i++) {
            NdArray columns = Matmul.mm(transposed, image(gradient, i));
            window.scatter(columns, result.values(), i * planes * window.plane(), planes);
        }
        return result;
    }

    private NdArray byWeight(Context context, NdArray gradient) {
        NdArray x = context.saved(0).contiguous();
        Window window = window(context.shape(0), context.shape(1));
        NdArray sum = NdArray.zeros(matrix(context.saved(1)).shape());
        for (int i = 0; i < x.shape().size(0); i++) {
            NdArray patches = Views.transpose(patches(x, i, window), 0, 1);
            sum = Arithmetic.add(sum, Matmul.mm(image(gradient, i), patches));
        }
        return Views.reshape(sum, context.shape(1).toArray());
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray tx = tangents[0];
        NdArray tw = tangents[1];
        NdArray tb = tangents.length > 2 ? tangents[2] : null;
        Window window = window(context.shape(0), context.shape(1));
        Shape shape = Shape.of(context.shape(0).size(0), context.shape(1).size(0), window.outHeight(),
                window.outWidth());
        NdArray byX = tx == null ? null : correlate(tx, context.saved(1));
        NdArray byW = tw == null ? null : correlate(context.saved(0), tw);
        NdArray both = byX == null && byW == null ? null : Tangents.sum(byX, byW, shape);
        return tb == null ? Objects.requireNonNull(both) : Tangents.sum(both, channels(tb), shape);
    }
}

package tapedeck.function;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.Shape;
import tapedeck.text.Python;

/** The checks of convolutions, with PyTorch's texts. */
final class ConvolutionChecks {
    private ConvolutionChecks() {}

    static DType type(Types types) {
        DType input = types.input(0);
        if (types.inputs().size() > 2 && types.input(2) != input) {
            throw new EngineException("Input type (" + types.input(0).cpp() + ") and bias type ("
                    + types.input(2).cpp() + ") should be the same");
        }
        if (types.input(1) != input) {
            throw new EngineException("expected scalar type " + input.scalarType() + " but found "
                    + types.input(1).scalarType());
        }
        return input;
    }

    private static void common(Shape x, Shape w, SlidingWindow sliding, int groups, boolean transposed) {
        if (Arrays.stream(sliding.stride()).anyMatch(s -> s < 1)) {
            throw new EngineException("non-positive stride is not supported");
        }
        if (Arrays.stream(sliding.padding()).anyMatch(p -> p < 0)) {
            throw new EngineException("negative padding is not supported");
        }
        if (Arrays.stream(sliding.dilation()).anyMatch(d -> d < 1)) {
            throw new EngineException("dilation should be greater than zero, but got ["
                    + Python.list(sliding.dilation()) + "]");
        }
        int dims = sliding.kernel().length;
        if (x.dim() != dims + 2) {
            throw new EngineException("Expected " + (dims + 1) + "D (unbatched) or " + (dims + 2)
                    + "D (batched) input to conv" + (transposed ? "_transpose" : "") + dims
                    + "d, but got input of size: " + x);
        }
        if (w.size(0) < groups) {
            throw new EngineException("Given groups=" + groups + ", expected weight to be at least " + groups
                    + " at dimension 0, but got weight of size " + w + " instead");
        }
        if (groups < 1) {
            throw new EngineException("non-positive groups is not supported");
        }
        if (w.size(0) % groups != 0) {
            throw new EngineException("Given groups=" + groups + ", expected weight to be divisible by " + groups
                    + " at dimension 0, but got weight of size [" + w + "] instead");
        }
    }

    private static void bias(String given, Shape w, @Nullable Shape bias, int channels) {
        if (bias != null && !bias.equals(Shape.of(channels))) {
            throw new EngineException("Given " + given + "weight of size " + w + ", expected bias to be 1-dimensional "
                    + "with " + channels + " elements, but got bias of size " + bias + " instead");
        }
    }

    static void correlation(Shape x, Shape w, @Nullable Shape bias, SlidingWindow sliding, int groups) {
        common(x, w, sliding, groups, false);
        if (x.size(1) != w.size(1) * groups) {
            throw new EngineException("Given groups=" + groups + ", weight of size " + w + ", expected input" + x
                    + " to have " + w.size(1) * groups + " channels, but got " + x.size(1) + " channels instead");
        }
        bias("", w, bias, w.size(0));
        int[] padded = sliding.plane(x);
        int[] extent = new int[padded.length];
        boolean fits = true;
        for (int d = 0; d < padded.length; d++) {
            padded[d] += 2 * sliding.padding()[d];
            extent[d] = sliding.extent(d);
            fits &= extent[d] <= padded[d];
        }
        if (!fits) {
            throw new EngineException("Calculated padded input size per channel: (" + SlidingWindow.sizes(padded)
                    + "). Kernel size: (" + SlidingWindow.sizes(extent)
                    + "). Kernel size can't be greater than actual input size");
        }
    }

    static void transposed(Shape x, Shape w, @Nullable Shape bias, SlidingWindow sliding, int[] more, int groups,
            int[] output) {
        common(x, w, sliding, groups, true);
        if (x.size(1) != w.size(0)) {
            throw new EngineException("Given transposed=1, weight of size " + w + ", expected input" + x
                    + " to have " + w.size(0) + " channels, but got " + x.size(1) + " channels instead");
        }
        bias("transposed=1, ", w, bias, w.size(1) * groups);
        for (int d = 0; d < more.length; d++) {
            if (more[d] >= sliding.stride()[d] && more[d] >= sliding.dilation()[d]) {
                throw new EngineException("output padding must be smaller than either stride or dilation, but got "
                        + sides("output_padding", more) + " " + sides("stride", sliding.stride()) + " "
                        + sides("dilation", sliding.dilation()));
            }
        }
        if (Arrays.stream(output).anyMatch(size -> size < 1)) {
            throw new EngineException("Given input size per channel: (" + SlidingWindow.sizes(sliding.plane(x))
                    + "). Calculated output size per channel: (" + SlidingWindow.sizes(output)
                    + "). Output size is too small");
        }
    }

    /** {@code stride_height: 1 stride_width: 1}; one dimension is a row. */
    private static String sides(String name, int[] sizes) {
        int n = sizes.length;
        String plane = name + "_height: " + (n > 1 ? sizes[n - 2] : sizes[0]) + " " + name + "_width: " + sizes[n - 1];
        return n > 2 ? name + "_depth: " + sizes[0] + " " + plane : plane;
    }
}

package tapedeck.function;

import java.util.Arrays;
import tapedeck.array.EngineException;
import tapedeck.array.Shape;

/** The windows of the poolings, and what is refused, with PyTorch's texts. */
final class PoolChecks {
    private PoolChecks() {}

    static String python(SlidingWindow sliding) {
        String stride = Arrays.equals(sliding.stride(), sliding.kernel())
                ? ""
                : SlidingWindow.python("stride", sliding.stride(), 0);
        String kernel = SlidingWindow.python("", sliding.kernel(), 0).substring(1);
        String padding = SlidingWindow.python("padding", sliding.padding(), 0);
        return kernel + (stride.isEmpty() ? "" : ", " + stride) + (padding.isEmpty() ? "" : ", " + padding);
    }

    static Windows windows(Shape shape, SlidingWindow sliding, boolean over) {
        int dims = sliding.kernel().length;
        for (int d = 0; d < dims; d++) {
            check(sliding, d);
        }
        if (shape.dim() != dims + 1 && shape.dim() != dims + 2) {
            throw new EngineException("non-empty " + (dims + 1) + "D or " + (dims + 2)
                    + "D (batch mode) tensor expected for input");
        }
        int[] in = sliding.plane(shape);
        if (shape.size(-1 - dims) == 0 || Windows.product(in) == 0) {
            throw new EngineException("Expected " + (dims + 1) + "D or " + (dims + 2)
                    + "D (batch mode) tensor with optional 0 dim batch size for input, but got:" + shape);
        }
        int[] out = over ? sliding.placesOver(in) : sliding.places(in);
        if (Arrays.stream(out).anyMatch(size -> size < 1)) {
            int planes = shape.size(-1 - dims);
            throw new EngineException("Given input size: (" + sizes(planes, in) + "). Calculated output size: ("
                    + sizes(planes, out) + "). Output size is too small");
        }
        return Windows.sliding(in, out, sliding);
    }

    private static void check(SlidingWindow sliding, int d) {
        if (sliding.stride()[d] < 1) {
            throw new EngineException("stride should not be zero");
        }
        if (sliding.kernel()[d] < 1) {
            throw new EngineException("kernel size should be greater than zero");
        }
        if (sliding.dilation()[d] < 1) {
            throw new EngineException("dilation should be greater than zero, but got " + sliding.dilation()[d]);
        }
        if (sliding.padding()[d] < 0) {
            throw new EngineException("pad must be non-negative, but got pad: " + sliding.padding()[d]);
        }
        if (sliding.padding()[d] > sliding.extent(d) / 2) {
            throw new EngineException("pad should be at most half of effective kernel size, but got pad="
                    + sliding.padding()[d] + ", kernel_size=" + sliding.kernel()[d] + " and dilation="
                    + sliding.dilation()[d]);
        }
    }

    private static String sizes(int planes, int[] sizes) {
        return planes + "x" + SlidingWindow.sizes(sizes).replace(" ", "");
    }

    /** Windows over the last dimensions of {@code shape}, as many as wanted; {@code refusal} goes before a shape that has too few. */
    static Windows adaptive(Shape shape, int[] out, String refusal) {
        if (shape.dim() != out.length + 1 && shape.dim() != out.length + 2) {
            throw new EngineException(refusal + shape);
        }
        return Windows.adaptive(Arrays.copyOfRange(shape.toArray(), shape.dim() - out.length, shape.dim()), out);
    }
}

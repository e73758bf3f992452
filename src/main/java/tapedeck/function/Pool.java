package tapedeck.function;

import tapedeck.array.EngineException;
import tapedeck.array.Shape;

/** The common part of the poolings: their window and what they refuse. Inputs are (N, C, H, W) or (C, H, W). */
final class Pool {
    private Pool() {}

    static Window window(Shape shape, int kernel, int stride, int padding) {
        if (stride < 1 || kernel < 1) {
            throw new EngineException(
                    stride == 0 ? "stride should not be zero" : "kernel size should be greater than zero");
        }
        if (padding < 0) {
            throw new EngineException("pad must be non-negative, but got pad: " + padding);
        }
        if (padding > kernel / 2) {
            throw new EngineException("pad should be at most half of effective kernel size, but got pad=" + padding
                    + ", kernel_size=" + kernel + " and dilation=1");
        }
        if (shape.dim() != 3 && shape.dim() != 4) {
            throw new EngineException("non-empty 3D or 4D (batch mode) tensor expected for input");
        }
        if (shape.size(-1) == 0 || shape.size(-2) == 0 || shape.size(-3) == 0) {
            throw new EngineException("Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for "
                    + "input, but got:" + shape);
        }
        Window window = Window.over(shape, kernel, kernel, stride, padding);
        if (window.outHeight() < 1 || window.outWidth() < 1) {
            int planes = shape.size(-3);
            throw new EngineException("Given input size: (" + planes + "x" + window.height() + "x" + window.width()
                    + "). Calculated output size: (" + planes + "x" + window.outHeight() + "x" + window.outWidth()
                    + "). Output size is too small");
        }
        return window;
    }

    static Shape output(Shape input, Window window) {
        int[] sizes = input.toArray();
        sizes[sizes.length - 2] = window.outHeight();
        sizes[sizes.length - 1] = window.outWidth();
        return Shape.of(sizes);
    }
}

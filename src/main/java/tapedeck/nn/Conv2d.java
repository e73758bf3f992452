package tapedeck.nn;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.autograd.Tensor;

/** A convolution with a square kernel; weight (out, in, kernel, kernel), bias (out). Input (N, in, H, W) or (in, H, W). */
public final class Conv2d extends Module {
    private final Tensor weight;
    private final @Nullable Tensor bias;
    private final int stride;
    private final int padding;

    /** Stride 1, no padding, with a bias, drawn as a notebook draws it. */
    public Conv2d(int in, int out, int kernel, Generator generator) {
        this(in, out, kernel, 1, 0, true, generator, Init.Draw.FLOAT32);
    }

    /** With PyTorch's initialisation: the weight is drawn first, then the bias. */
    public Conv2d(int in, int out, int kernel, int stride, int padding, boolean biased, Generator generator,
            Init.Draw draw) {
        this.stride = stride;
        this.padding = padding;
        weight = parameter("weight", Init.weight(generator, draw, out, in, kernel, kernel));
        bias = biased ? parameter("bias", Init.bias(weight, generator, draw)) : null;
    }

    @Override
    protected Tensor compute(Tensor input) {
        return Functional.conv2d(input, weight, bias, stride, padding);
    }
}

package tapedeck.nn;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.autograd.Tensor;

/** {@code x · Wᵀ + b}, with a weight of shape (out, in) and a bias of shape (out). */
public final class Linear extends Module {
    private final Tensor weight;
    private final @Nullable Tensor bias;

    /** With a bias, drawn as a notebook draws it. */
    public Linear(int in, int out, Generator generator) {
        this(in, out, true, generator, Init.Draw.FLOAT32);
    }

    /** With PyTorch's initialisation: the weight is drawn first, then the bias. */
    public Linear(int in, int out, boolean biased, Generator generator, Init.Draw draw) {
        weight = parameter("weight", Init.weight(generator, draw, out, in));
        bias = biased ? parameter("bias", Init.bias(weight, generator, draw)) : null;
    }

    /** The weight, shape (out, in). */
    public Tensor weight() {
        return weight;
    }

    /** The bias, shape (out), or null. */
    public @Nullable Tensor bias() {
        return bias;
    }

    @Override
    protected Tensor compute(Tensor input) {
        return Functional.linear(input, weight, bias);
    }
}

package tapedeck.nn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.Generator;
import tapedeck.array.Shape;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.Addmm;

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

    static Tensor apply(Tensor input, Tensor weight, @Nullable Tensor bias) {
        if (input.dim() == 0 || weight.dim() == 0) {
            throw new EngineException("both arguments to linear need to be at least 1D, but they are " + input.dim()
                    + "D and " + weight.dim() + "D");
        }
        if (bias != null && weight.dim() == 1) {
            throw new EngineException("mat2 must be a matrix, got 1-D tensor");
        }
        Tensor transposed = weight.t();
        if (bias == null) {
            return input.matmul(transposed);
        }
        if (input.dim() == 2) {
            return Operations.apply(new Addmm(), bias, input, transposed);
        }
        int[] sizes = input.shape().toArray();
        int in = input.shape().size(-1);
        Tensor rows = Operations.apply(new Addmm(), bias, input.reshape(rows(input.shape()), in), transposed);
        sizes[sizes.length - 1] = weight.shape().size(0);
        return rows.reshape(sizes);
    }

    /** The product of all sizes but the last. */
    private static int rows(Shape shape) {
        return Arrays.stream(shape.toArray()).limit(shape.dim() - 1L).reduce(1, (a, b) -> a * b);
    }
}

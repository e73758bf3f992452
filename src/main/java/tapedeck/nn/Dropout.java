package tapedeck.nn;

import tapedeck.array.EngineException;
import tapedeck.array.Generator;
import tapedeck.array.MemoryOrder;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.text.PythonText;

/** Sets elements to 0 with probability p while training, and scales the others; does nothing in evaluation. */
public final class Dropout extends Module {
    private final double p;
    private final Generator generator;

    /**
     * @param p 0 to 1
     * @param generator where the masks are drawn from
     * @throws EngineException with PyTorch's text if {@code p} is below 0 or above 1
     */
    public Dropout(double p, Generator generator) {
        check(p);
        this.p = p;
        this.generator = generator;
    }

    private static void check(double p) {
        if (p < 0 || p > 1) {
            throw EngineException.value(
                    "dropout probability has to be between 0 and 1, but got " + PythonText.repr(p));
        }
    }

    @Override
    protected Tensor compute(Tensor input) {
        return Functional.dropout(input, p, isTraining(), generator);
    }

    static Tensor apply(Tensor input, double p, boolean training, Generator generator) {
        check(p);
        if (Double.isNaN(p)) {
            throw new EngineException("dropout probability has to be between 0 and 1, but got nan");
        }
        if (!training || p == 0 || input.numel() == 0) {
            return input;
        }
        NdArray mask = p == 1
                ? NdArray.zeros(input.shape())
                : MemoryOrder.like(input.data(), shape -> mask(shape, 1 - p, generator));
        return Operations.apply(new tapedeck.function.Dropout(mask), input);
    }

    private static NdArray mask(Shape shape, double kept, Generator generator) {
        NdArray mask = generator.bernoulli(shape, kept);
        for (int i = 0; i < mask.numel(); i++) {
            mask.values()[i] /= kept;
        }
        return mask;
    }
}

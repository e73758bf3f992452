package tapedeck.nn;

import tapedeck.array.EngineException;
import tapedeck.array.Generator;
import tapedeck.autograd.Tensor;

/** A table of vectors, looked up by index: weight (entries, width). */
public final class Embedding extends Module {
    private final Tensor weight;

    /** Drawn from the standard normal distribution as a notebook draws it. */
    public Embedding(int entries, int width, Generator generator) {
        this(entries, width, generator, Init.Draw.FLOAT32);
    }

    /** Drawn from the standard normal distribution. */
    public Embedding(int entries, int width, Generator generator, Init.Draw draw) {
        weight = parameter("weight", Init.normal_(Tensor.zeros(entries, width), 0, 1, generator, draw));
    }

    /** The vectors of some indices, shape (indices, width). */
    public Tensor forward(int... indices) {
        return scoped(() -> Functional.embedding(indices, weight));
    }

    /** Indices as whole numbers in a tensor of any shape: shape (indices…, width). */
    @Override
    protected Tensor compute(Tensor input) {
        double[] values = input.data().toArray();
        int[] indices = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            indices[i] = (int) values[i]; // what is too large stays too large
            if (values[i] != Math.rint(values[i])) {
                throw new EngineException(
                        "Expected tensor for argument #1 'indices' to have one of the following scalar "
                                + "types: Long, Int; but got torch.DoubleTensor instead (while checking arguments for embedding)");
            }
        }
        return Functional.embedding(indices, input.shape().toArray(), weight);
    }
}

package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@code x} where it is positive, else {@code slope · x}. */
public final class LeakyReLU extends Module {
    private final double slope;

    /** @param slope 0.01 in PyTorch unless told otherwise */
    public LeakyReLU(double slope) {
        this.slope = slope;
    }

    @Override
    protected Tensor compute(Tensor input) {
        return input.leakyRelu(slope);
    }
}

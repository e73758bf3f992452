package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@code max(x, 0)}, elementwise. */
public final class ReLU extends Module {
    /** Has no parameters. */
    public ReLU() {}

    @Override
    protected Tensor compute(Tensor input) {
        return input.relu();
    }
}

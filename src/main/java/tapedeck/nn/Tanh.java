package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@code tanh x}, elementwise. */
public final class Tanh extends Module {
    /** Has no parameters. */
    public Tanh() {}

    @Override
    protected Tensor compute(Tensor input) {
        return input.tanh();
    }
}

package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@code log(1 + eˣ)}, elementwise. */
public final class Softplus extends Module {
    /** Has no parameters. */
    public Softplus() {}

    @Override
    protected Tensor compute(Tensor input) {
        return input.softplus();
    }
}

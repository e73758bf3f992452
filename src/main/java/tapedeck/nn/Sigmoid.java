package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@code 1 / (1 + e⁻ˣ)}, elementwise. */
public final class Sigmoid extends Module {
    /** Has no parameters. */
    public Sigmoid() {}

    @Override
    protected Tensor compute(Tensor input) {
        return input.sigmoid();
    }
}

package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@code x · σ(x)}, elementwise. */
public final class SiLU extends Module {
    /** Has no parameters. */
    public SiLU() {}

    @Override
    protected Tensor compute(Tensor input) {
        return input.silu();
    }
}

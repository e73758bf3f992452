package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@code x · Φ(x)} with the normal distribution Φ, elementwise. */
public final class GELU extends Module {
    /** Has no parameters. */
    public GELU() {}

    @Override
    protected Tensor compute(Tensor input) {
        return input.gelu();
    }
}

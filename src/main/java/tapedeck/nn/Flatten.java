package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** All dimensions but the first as one: (N, …) to (N, features). */
public final class Flatten extends Module {
    /** Has no parameters. */
    public Flatten() {}

    @Override
    protected Tensor compute(Tensor input) {
        return input.flatten(1, -1);
    }
}

package tapedeck.nn;

import tapedeck.array.Generator;
import tapedeck.autograd.Tensor;

/** Sets elements to 0 with probability p while training, and scales the others; does nothing in evaluation. */
public final class Dropout extends Module {
    private final double p;
    private final Generator generator;

    /**
     * @param p 0 to 1
     * @param generator where the masks are drawn from
     */
    public Dropout(double p, Generator generator) {
        this.p = p;
        this.generator = generator;
    }

    @Override
    protected Tensor compute(Tensor input) {
        return Functional.dropout(input, p, isTraining(), generator);
    }
}

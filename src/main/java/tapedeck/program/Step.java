package tapedeck.program;

import tapedeck.data.Dataset;
import tapedeck.optim.Optimizer;

/** The input of one iteration. On the deck's thread only, and only while the iteration runs. */
public interface Step {
    /**
     * The rows of this iteration.
     *
     * @throws IllegalStateException if the Program trains without a dataset
     */
    Dataset batch();

    /** The optimizer in force; it can be another one in the next iteration. */
    Optimizer optimizer();
}

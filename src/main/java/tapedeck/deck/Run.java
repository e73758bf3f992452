package tapedeck.deck;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import tapedeck.optim.Optimizer;

/** What a running {@link Program} sees of the deck. On the deck's thread only. */
public interface Run {
    /** What to start with. */
    Settings settings();

    /**
     * Says what will loop.
     *
     * @param optimizer whose rates are then set from outside between updates
     * @param iterationsPerEpoch at least 1
     */
    void training(Optimizer optimizer, int iterationsPerEpoch);

    /** Says how to measure what was learned; called between two events, when somebody wants to know. */
    void measures(Supplier<Metrics.Scores> measurement);

    /**
     * Runs one iteration: forward, backward, update. What it makes is gone afterwards, so that training makes no
     * garbage; only parameters and their gradients live on.
     *
     * @param body returns the loss
     * @return false if the Program is to end
     */
    boolean iteration(DoubleSupplier body);
}

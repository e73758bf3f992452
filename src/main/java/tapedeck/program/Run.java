package tapedeck.program;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.data.Dataset;
import tapedeck.optim.ParameterGroup;

/**
 * What a running {@link Program} sees of the deck. On the deck's thread only. Parameters, their gradients, what the
 * optimizer remembers, the place in the dataset and the generators named here are all that lives from one iteration to
 * the next; so the deck can put them back, and the Program goes on from an earlier iteration without knowing.
 */
public interface Run {
    /** What to start with. */
    Settings settings();

    /** Rows of a batch, as it is set at this moment; the last batch of an epoch may have fewer. */
    int batchSize();

    /**
     * Says what will be trained. Called once, before the first iteration, with the parameters as they are at first.
     *
     * @param groups the parameters, in groups whose rates can be multiplied
     * @param train the rows that the batches are made of, or null for none
     * @param generators that iterations draw from
     */
    void training(List<ParameterGroup> groups, @Nullable Dataset train, Generator... generators);

    /** Says how to measure what was learned; called between two events, when somebody wants to know. */
    void measures(Supplier<Metrics.Scores> measurement);

    /**
     * Runs one iteration: forward, backward, update. What it makes is gone afterwards, so that training makes no
     * garbage. It must depend on nothing but the batch and what {@link #training} named.
     *
     * @param body returns the loss
     * @return false if the Program is to end
     */
    boolean iteration(ToDoubleFunction<Step> body);
}

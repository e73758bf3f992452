package tapedeck.program;

import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.data.Dataset;
import tapedeck.optim.ParameterGroup;

/**
 * The deck as a running {@link Program} sees it. On the deck's thread only. Parameters, their gradients, what the optimizer remembers,
 * the place in the dataset and the generators named here are all that lives from one iteration to the next; so the deck can put them
 * back, and the Program goes on from an earlier iteration without knowing.
 */
public interface Run {
    /** Returns what to start with. */
    Settings settings();

    /** Rows of a batch, as it is set at this moment; the last batch of an epoch may have fewer. */
    int batchSize();

    /**
     * Says what will be trained. Called once, before the first iteration, with the parameters as they are at first.
     *
     * @param groups the parameters, in groups whose rates can be multiplied
     * @param train the rows that the batches are made of, or null for none
     * @param generators that iterations draw from. The first shuffles the rows too, as PyTorch's default generator does
     *        for a DataLoader; without any, one that starts at the settings' seed does nothing else
     */
    void training(List<ParameterGroup> groups, @Nullable Dataset train, Generator... generators);

    /** Says how to measure what was learned; called between two events, when somebody wants to know. */
    void measures(Supplier<Metrics.Scores> measurement);

    /**
     * Says that the loss of an iteration is a sum over its batch's rows: curves show what it would be of a full batch, for
     * the last one of an epoch, which may be smaller, has not learned more. Called before the first iteration; a mean,
     * which is what is expected otherwise, need not say so.
     */
    void sumsOverRows();

    /**
     * Says that the Program tells its lines, and that it does now what it does before its first iteration: what comes until
     * that {@linkplain #begin begins} is looked at, where somebody looks on. Called once at most.
     */
    default void prologue() {}

    /**
     * Begins an iteration, for a Program that owns its loop: what is computed from here to {@link #end} is forward,
     * backward, update. What it makes is gone afterwards unless {@link ProgramCapabilities#recycles} is false, so that training makes no
     * garbage. A {@linkplain ProgramCapabilities.Repetition#FROM_CHECKPOINT repeatable} one depends on nothing but the batch and what
     * {@link #training} named.
     *
     * @return what it is given, or null if the Program is to end
     * @throws IllegalStateException if one has begun and not ended
     */
    @Nullable
    Step begin();

    /**
     * Says that a backward pass is about to begin, for a Program whose loop may train one network after another. What it
     * says last in an iteration holds for the iteration's loss.
     *
     * @param course the same for all losses of one kind that train the same parameters: no others can be compared; asked before
     *        this returns, if anybody wants to know: it walks the graph
     */
    default void backward(IntSupplier course) {}

    /**
     * Ends the iteration that has begun.
     *
     * @param loss of this iteration
     * @return false if the Program is to end
     * @throws IllegalStateException if none has begun
     */
    boolean end(double loss);

    /**
     * Runs one iteration.
     *
     * @param body returns the loss
     * @return false if the Program is to end
     */
    default boolean iteration(ToDoubleFunction<Step> body) {
        Step step = begin();
        return step != null && end(body.applyAsDouble(step));
    }

    /**
     * Says what it was made with of its own that can be turned, for a Program whose optimizer the deck does not know.
     * Called before the first iteration, and again whenever there are others.
     *
     * @param knobs all there are now
     * @param fresh the names of those that were made since it was called last; the others stay as they are
     */
    default void madeWith(Knobs knobs, Set<String> fresh) {}

    /**
     * Puts in force what is wanted, before an update, for a Program that said what it was {@linkplain #madeWith made with}.
     *
     * @return what is in force now, the same object until something changes; null where nobody turns anything
     */
    default @Nullable Hyperparameters inForce() {
        return null;
    }

    /**
     * The Program has turned one of its knobs itself, as a scheduler does: nobody's change, and what goes on from there.
     *
     * @param updated whether the update of the iteration that runs had begun: then the value holds from the next one on
     */
    default void turned(String knob, double value, boolean updated) {}

    /**
     * Has {@code release} called when the run is closed from outside, once, on the thread that closes it, at once if it is
     * closed already: for what must be ended before the Program comes to its next event, such as an interpreter.
     */
    void onClose(Runnable release);

    /**
     * Takes what the Program says besides its tape, for somebody who looks on; null where nobody does, and it prints where it
     * was told to when it was made.
     */
    default @Nullable Output output() {
        return null;
    }
}

package tapedeck.deck.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.array.HeapSize;
import tapedeck.array.NdArray;
import tapedeck.data.BatchCursor;
import tapedeck.optim.OptimizerState;
import tapedeck.program.Hyperparameters;

/**
 * All that training remembers after an iteration, copied. From it every later iteration can be reached again, bit
 * for bit.
 *
 * @param iteration that had ended, from 1; 0 for the start
 * @param inForce the hyperparameters then
 * @param parameters in the order of the groups
 * @param grads of each, or null for None
 * @param optimizer what it remembers
 * @param batches the place in the dataset, or null without one
 * @param generators where each stands
 */
public record Checkpoint(long iteration, Hyperparameters inForce, List<NdArray> parameters,
        List<@Nullable NdArray> grads, OptimizerState optimizer, BatchCursor.@Nullable Position batches,
        List<Generator.State> generators) {
    private static final long WORDS = 624 * 4;

    /** The start of a run, of which nothing is kept but what it is started with: the rest a Program makes from its seed. */
    public static Checkpoint start(Hyperparameters inForce) {
        return new Checkpoint(0, inForce, List.of(), List.of(), new OptimizerState(List.of(), List.of()), null,
                List.of());
    }

    /** Weights as one that knows nothing else, for where checkpoints are kept. */
    public static Checkpoint of(WeightLoad load, Hyperparameters inForce) {
        Checkpoint none = start(inForce);
        return new Checkpoint(load.after(), inForce, load.parameters(), none.grads(), none.optimizer(), null,
                List.of());
    }

    /** Returns whether it has what was trained: the start may be without. */
    public boolean isWhole() {
        return !parameters.isEmpty();
    }

    /** Puts training back where it was; of the start nothing need be known, where the Program has just begun. */
    public void restore(Trainer trainer) {
        if (isWhole()) {
            trainer.restore(this);
        }
    }

    /** About what it takes in memory. */
    long bytes() {
        long arrays = 0;
        for (NdArray parameter : parameters) {
            arrays += HeapSize.of(parameter.numel());
        }
        for (NdArray grad : grads) {
            arrays += grad == null ? 0 : HeapSize.of(grad.numel());
        }
        for (OptimizerState.Entry entry : optimizer.entries()) {
            for (NdArray array : entry.arrays().values()) {
                arrays += HeapSize.of(array.numel());
            }
        }
        int states = generators.size() + (batches == null ? 0 : 1);
        return arrays + states * WORDS;
    }
}

package tapedeck.optim;

import java.util.List;
import java.util.Map;
import tapedeck.array.NdArray;

/**
 * The state of an optimizer, copied, for checkpoints: PyTorch's {@code state_dict}.
 *
 * @param groups the settings of each group
 * @param entries what is kept for each parameter, in the order of the groups
 */
public record OptimizerState(List<Settings> groups, List<Entry> entries) {
    /**
     * The settings of one group.
     *
     * @param parameters how many it has
     */
    public record Settings(int parameters, double learningRate, Map<Option, Double> options) {
        /** Copies the map. */
        public Settings {
            options = Map.copyOf(options);
        }
    }

    /**
     * The entry for one parameter.
     *
     * @param step how often it was updated
     * @param arrays under PyTorch's names, {@code exp_avg}; those not made yet are absent
     */
    public record Entry(long step, Map<String, NdArray> arrays) {
        /** Copies the map; nobody writes into the arrays. */
        public Entry {
            arrays = Map.copyOf(arrays);
        }
    }

    /** Copies the lists. */
    public OptimizerState {
        groups = List.copyOf(groups);
        entries = List.copyOf(entries);
    }
}

package tapedeck.deck.training;

import java.util.List;
import tapedeck.array.NdArray;

/**
 * Weights that took the place of those a run had learned. All else, such as what the optimizer remembers, stays. Nobody writes
 * to them.
 *
 * @param after the iteration after whose end they were put in; 0 for the start
 * @param parameters in the order of the groups
 */
public record Load(long after, List<NdArray> parameters) {
    public Load {
        parameters = List.copyOf(parameters);
    }

    /** Those up to {@code iteration}. */
    static List<Load> until(long iteration, List<Load> loads) {
        return loads.stream().filter(each -> each.after() <= iteration).toList();
    }
}

package tapedeck.deck.training;

import java.util.List;
import tapedeck.array.HeapSize;
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

    /** About what they take in memory. */
    public static long bytes(List<Load> loads) {
        long bytes = 0;
        for (Load load : loads) {
            for (NdArray parameter : load.parameters) {
                bytes += HeapSize.of(parameter.numel());
            }
        }
        return bytes;
    }

    /** Those up to {@code iteration}. */
    static List<Load> until(long iteration, List<Load> loads) {
        return loads.stream().filter(each -> each.after() <= iteration).toList();
    }
}

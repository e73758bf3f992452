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
public record WeightLoad(long after, List<NdArray> parameters) {
    public WeightLoad {
        parameters = List.copyOf(parameters);
    }

    /** About what they take in memory. */
    public static long bytes(List<WeightLoad> loads) {
        long bytes = 0;
        for (WeightLoad load : loads) {
            for (NdArray parameter : load.parameters) {
                bytes += HeapSize.of(parameter.numel());
            }
        }
        return bytes;
    }

    /** Those up to {@code iteration}. */
    static List<WeightLoad> until(long iteration, List<WeightLoad> loads) {
        return loads.stream().filter(each -> each.after() <= iteration).toList();
    }
}

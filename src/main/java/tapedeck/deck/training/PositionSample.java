package tapedeck.deck.training;

import java.util.List;

/**
 * The place of the parameters where an iteration began. Immutable.
 *
 * @param iteration from 1
 * @param values of each parameter before its first update in that iteration, in the order in which they were updated; nobody writes to
 *        them
 */
public record PositionSample(long iteration, List<double[]> values) {
    public PositionSample {
        values = List.copyOf(values);
    }
}

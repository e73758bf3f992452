package tapedeck.deck.training;

import java.util.List;

/**
 * One iteration's sizes. Immutable.
 *
 * @param iteration from 1
 * @param layers in the order in which the Program uses them
 */
public record SizeSample(long iteration, List<LayerSize> layers) {
    public SizeSample {
        layers = List.copyOf(layers);
    }
}

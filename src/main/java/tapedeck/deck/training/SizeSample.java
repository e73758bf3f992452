package tapedeck.deck.training;

import java.util.List;

/**
 * One iteration's sizes. Immutable.
 *
 * @param iteration from 1
 * @param layers in the order in which the Program uses them
 * @param position the numbers of each parameter before the iteration's first update, in the order in which that updated them; nobody
 *        writes to them. Empty where they are more than {@value #MOST_NUMBERS}
 */
public record SizeSample(long iteration, List<LayerSize> layers, List<double[]> position) {
    /** Of a few hundred samples they are 16 MB. */
    static final int MOST_NUMBERS = 5_000;

    public SizeSample {
        layers = List.copyOf(layers);
        position = List.copyOf(position);
    }

    /** One of which it is not known where the parameters were. */
    public SizeSample(long iteration, List<LayerSize> layers) {
        this(iteration, layers, List.of());
    }
}

package tapedeck.deck.training;

/**
 * The size of a layer's numbers in one iteration. NaN is what it does not have.
 *
 * @param layer by {@link tapedeck.tape.LayerNames}
 * @param gradient the norm of its parameters' gradient, as the update used it, over the norm of the parameters before it
 * @param update the norm of the parameters' change over the same
 * @param idle the share of its units that are dead or saturated, 0 to 1, by {@link FlatFunction}
 * @param spread the standard deviation of what it gives: after its activation function where that has a flat part, else before
 */
public record LayerSize(String layer, double gradient, double update, double idle, double spread) {}

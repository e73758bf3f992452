package tapedeck.ui.neurons;

/** A part of a network that can be pointed at. */
public sealed interface NetworkPart {
    /**
     * A unit.
     *
     * @param column from 0, the inputs
     * @param unit from 0
     */
    record Neuron(int column, int unit) implements NetworkPart {}

    /**
     * A weight.
     *
     * @param gap the number of the layer that it belongs to, from 0
     * @param from the unit it multiplies, from 0
     * @param to the unit that its product is added to, from 0
     */
    record Weight(int gap, int from, int to) implements NetworkPart {}
}

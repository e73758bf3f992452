package tapedeck.finding;

import tapedeck.deck.training.FlatFunction;

/**
 * The flow of the gradient through an activation function in one iteration: how many of its units stood still, and how much of the
 * gradient it let through. Where all units are idle, {@code outgoing = incoming · slope} vanishes and the layers before learn nothing.
 *
 * @param kind which function
 * @param tensor the output's name, or its number
 * @param idle share of the units that are idle, 0 to 1
 * @param incoming the norm of the gradient that came to its output
 * @param outgoing the norm of the gradient it gave
 */
public record GradientFlow(FlatFunction kind, String tensor, double idle, double incoming, double outgoing) {
    /** The share of the gradient's norm that goes through; 0 if none came. */
    public double passed() {
        return incoming == 0 ? 0 : outgoing / incoming;
    }
}

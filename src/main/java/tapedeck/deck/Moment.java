package tapedeck.deck;

/** A moment of a run that can be named from outside. */
public sealed interface Moment {
    /** Before anything ran. */
    record Start() implements Moment {}

    /** After the {@code k}-th Function of the first iteration was recorded, from 1. */
    record Forward(int k) implements Moment {}

    /** After the {@code k}-th Function of the first iteration, counted in backward's order from 1, gave its gradients. */
    record Backward(int k) implements Moment {}

    /** The moment at which a script first comes to a line, from 1, in an iteration. */
    record Line(int line) implements Moment {}

    /** After the first update. */
    record Update() implements Moment {}

    /** After the update of iteration {@code n}, from 1. */
    record Iteration(long n) implements Moment {}
}

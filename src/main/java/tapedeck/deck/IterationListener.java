package tapedeck.deck;

/** Hears of every iteration, on the deck's thread. */
@FunctionalInterface
public interface IterationListener {
    /** Iteration {@code iteration}, from 1, ended with {@code loss}. */
    void ended(long iteration, double loss);
}

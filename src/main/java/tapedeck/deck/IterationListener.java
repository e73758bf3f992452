package tapedeck.deck;

import java.util.function.IntSupplier;
import tapedeck.tape.CapturedIteration;

/** Hears of every iteration, on the deck's thread. */
@FunctionalInterface
public interface IterationListener {
    /** Iteration {@code iteration}, from 1, ended with {@code loss}. */
    void ended(long iteration, double loss);

    /** A backward pass is about to begin, see {@link tapedeck.program.Run#backward}; not told by Programs of the engine's own. */
    default void backward(IntSupplier course) {}

    /** Returns whether it wants to know what runs after the iteration that has just ended, before the next begins. */
    default boolean wantsBetweenIterations() {
        return false;
    }

    /** What ran there: of the number of the iteration that had ended, and never empty. */
    default void betweenIterations(CapturedIteration between) {}
}

package tapedeck.deck.takes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.training.Origin;
import tapedeck.deck.training.WeightLoad;
import tapedeck.program.Hyperparameters;
import tapedeck.program.ProgramCapabilities.Repetition;

/**
 * A take at rest: all it takes to show it, and to go on with it where it was. Immutable.
 *
 * @param take as it was
 * @param number in its name, from 1
 * @param wanted the hyperparameters that were set, whether they had been used yet or not
 * @param origin where it goes on; null if it had not begun, or cannot be reached again: then it begins anew
 * @param loads weights that were put in, or will be when the next iteration begins
 */
public record TakeState(Take take, int number, Hyperparameters wanted, @Nullable Origin origin,
        List<WeightLoad> loads) {
    public TakeState {
        loads = List.copyOf(loads);
    }

    /** One of a take in which there are no weights but those of its origin. */
    public TakeState(Take take, int number, Hyperparameters wanted, @Nullable Origin origin) {
        this(take, number, wanted, origin, origin == null ? List.of() : origin.loads());
    }

    /** The last iteration that had ended and is reached again; 0 if it begins anew. */
    public long reached() {
        return origin == null ? 0 : origin.iteration();
    }

    /** Where a run begins that shares all of this; null where none can, or this has not begun. */
    static @Nullable Origin end(Deck running) {
        if (running.program().capabilities().repetition() == Repetition.NOT) {
            return null;
        }
        try {
            return running.origin(Long.MAX_VALUE);
        } catch (IllegalStateException _) { // it trains nothing, or has not yet
            return null;
        }
    }
}

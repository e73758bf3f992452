package tapedeck.session;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.TakeState;
import tapedeck.deck.training.Origin;

/**
 * A take at rest, and what it ran. Immutable.
 *
 * @param program the place of that among the session's, from 0
 * @param state its losses, measurements and changes are those of its origin, where it has one
 */
public record SavedTake(int program, TakeState state) {
    private static final int CHECKPOINTS = 16;
    private static final long BYTES = 4_000_000;

    /** As it is kept: with few checkpoints, from which all others are made again. */
    public static SavedTake of(int program, TakeState state) {
        Origin origin = state.origin() == null ? null : state.origin().thinned(CHECKPOINTS, BYTES);
        return new SavedTake(program, from(state, origin));
    }

    private static TakeState from(TakeState state, @Nullable Origin origin) {
        return origin == null
                ? state
                : new TakeState(
                        state.take().recorded(origin.recorded(), origin.measured(), origin.changes()),
                        state.number(), state.wanted(), origin, state.loads());
    }
}

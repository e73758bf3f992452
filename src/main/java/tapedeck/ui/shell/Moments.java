package tapedeck.ui.shell;

import tapedeck.deck.Captured;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.ProgramException;
import tapedeck.deck.TapeReader;
import tapedeck.deck.TapeSnapshot;

/** Tells whether a moment came. */
final class Moments {
    private Moments() {}

    /** @throws ProgramException if {@code state} is not at {@code moment}: there are fewer Functions or iterations */
    static void check(Moment moment, DeckState state) throws ProgramException {
        Captured captured = state.captured();
        switch (moment) {
            case Moment.Forward(int k) when captured != null ->
                functions("forward", k, read(captured, state).functions().size());
            case Moment.Backward(int k) when captured != null ->
                functions("backward", k, read(captured, state).passed());
            case Moment.Iteration(long n) when state.iteration() < n ->
                throw new ProgramException("iteration:" + n + ": the lesson ends after iteration " + state.iteration());
            default -> {
                // it came
            }
        }
    }

    private static TapeSnapshot read(Captured captured, DeckState state) {
        return new TapeReader(captured).at(state.playhead());
    }

    private static void functions(String phase, int wanted, int there) throws ProgramException {
        if (there < wanted) {
            throw new ProgramException(phase + ":" + wanted + ": the first iteration has only " + there + " Functions");
        }
    }
}

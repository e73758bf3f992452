package tapedeck.deck;

import tapedeck.program.ProgramException;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/** Tells whether a moment came. */
public final class MomentCheck {
    private MomentCheck() {}

    /**
     * Passes if {@code state} is at {@code moment}.
     *
     * @throws ProgramException if it is not: there are fewer Functions or iterations
     */
    public static void check(Moment moment, DeckState state) throws ProgramException {
        Captured captured = state.captured();
        switch (moment) {
            case Moment.Forward(int k) when captured != null ->
                functions("forward", k, read(captured, state).functions().size());
            case Moment.Backward(int k) when captured != null ->
                functions("backward", k, read(captured, state).passed());
            case Moment.Iteration(long n) when state.iteration() < n ->
                throw new ProgramException(Message.of("deck.moment.over", "moment", "iteration:" + n, "last",
                        String.valueOf(state.iteration())));
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
            throw new ProgramException(
                    Message.of("deck.moment.functions", "moment", phase + ":" + wanted, "functions", there));
        }
    }
}

package tapedeck.deck;

import org.jspecify.annotations.Nullable;
import tapedeck.program.ProgramException;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
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
        CapturedIteration captured = state.playhead().captured();
        switch (moment) {
            case Moment.Forward(int k) when captured != null ->
                functions("forward", k, read(captured, state).functions().size());
            case Moment.Backward(int k) when captured != null ->
                functions("backward", k, read(captured, state).passed());
            case Moment.Line(int line) when !isAt(line, captured, state) ->
                throw new ProgramException(Message.of("deck.moment.line", "line", String.valueOf(line)));
            case Moment.Iteration(long n) when state.position().iteration() < n ->
                throw new ProgramException(Message.of("deck.moment.over", "moment", "iteration:" + n, "last",
                        String.valueOf(state.position().iteration())));
            default -> {
                // it came
            }
        }
    }

    private static boolean isAt(int line, @Nullable CapturedIteration captured, DeckState state) {
        TapeEvent.LineReached reached = captured == null ? null : read(captured, state).reached();
        return reached != null && reached.covers(line);
    }

    private static TapeSnapshot read(CapturedIteration captured, DeckState state) {
        return new TapeReader(captured).at(state.playhead().place());
    }

    private static void functions(String phase, int wanted, int there) throws ProgramException {
        if (there < wanted) {
            throw new ProgramException(
                    Message.of("deck.moment.functions", "moment", phase + ":" + wanted, "functions", there));
        }
    }
}

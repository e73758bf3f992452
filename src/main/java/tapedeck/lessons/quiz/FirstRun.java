package tapedeck.lessons.quiz;

import java.util.ArrayList;
import java.util.List;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.explain.Place;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * The beginning of a program's run, aside: what a lesson about it is made of. Immutable.
 *
 * @param first its first iteration
 * @param functions that this recorded before its backward pass, in order
 * @param backward the beginning of that pass, the first one
 * @param iterations how many there are, as far as was played
 */
record FirstRun(Captured first, List<TapeEvent.FunctionRecorded> functions,
        TapeEvent.BackwardStarted backward, long iterations) {
    FirstRun {
        functions = List.copyOf(functions);
    }

    /**
     * Plays a program aside. Slow: not for the thread of the window.
     *
     * @param iterations that are played, at most
     * @throws ProgramException if its first iteration fails, or has no backward pass
     */
    static FirstRun of(Program program, long iterations) throws ProgramException, InterruptedException {
        try (Deck deck = new Deck(program.silenced(), program.defaults())) {
            deck.setTempo(Tempo.free());
            deck.runTo(new Moment.Iteration(1));
            Captured first = deck.await().playhead().captured();
            deck.runTo(new Moment.Iteration(iterations));
            DeckState end = deck.await();
            TapeEvent.BackwardStarted start = null;
            List<TapeEvent.FunctionRecorded> functions = new ArrayList<>();
            for (TapeEvent event : first == null ? List.<TapeEvent>of() : first.events()) {
                if (start == null && event instanceof TapeEvent.FunctionRecorded recorded) {
                    functions.add(recorded);
                } else if (start == null && event instanceof TapeEvent.BackwardStarted begun) {
                    start = begun;
                }
            }
            if (first == null || start == null) {
                throw new ProgramException(Message.of("quiz.no-gradient"));
            }
            return new FirstRun(first, functions, start, end.position().iteration());
        }
    }

    /** The name of the tensor that the backward pass begins at. */
    String root() {
        TensorState loss = first.tensor(backward.root());
        return loss == null ? "" : Place.name(loss);
    }
}

package tapedeck.lessons.quiz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.explain.ElementPlace;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * The beginning of a program's run, aside: what a lesson about it is made of. Immutable.
 *
 * @param first its first iteration
 * @param functions that this recorded before its backward pass, in order
 * @param backward the beginning of that pass, the first one
 * @param end of that pass: what every gradient of it is
 * @param iterations how many there are, as far as was played
 */
record QuizMaterial(CapturedIteration first, List<TapeEvent.FunctionRecorded> functions,
        TapeEvent.BackwardStarted backward, TapeSnapshot end, long iterations) {
    /** A program that does not get so far by then may never do so. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    QuizMaterial {
        functions = List.copyOf(functions);
    }

    /**
     * Plays a program aside. Slow: not for the thread of the window.
     *
     * @param iterations that are played, at most
     * @throws ProgramException if its first iteration fails, or has no backward pass
     */
    static QuizMaterial of(Program program, long iterations) throws ProgramException, InterruptedException {
        try (Deck deck = new Deck(program.silenced(), program.defaults())) {
            deck.setTempo(Tempo.free());
            deck.runTo(new Moment.Iteration(1));
            DeckState begun = deck.await(PATIENCE);
            CapturedIteration first = begun.playhead().captured();
            if (begun.position().status() == DeckState.Status.PLAYING) {
                throw new ProgramException(Message.of("quiz.too-long", "seconds", PATIENCE.toSeconds()));
            }
            if (first == null) {
                throw new ProgramException(Message.of("quiz.no-gradient"));
            }
            deck.runTo(new Moment.Iteration(iterations));
            return of(first, deck.await(PATIENCE).position().iteration());
        }
    }

    /**
     * The same of an iteration that was recorded.
     *
     * @throws ProgramException if it has no backward pass that ended
     */
    static QuizMaterial of(CapturedIteration first, long iterations) throws ProgramException {
        List<TapeEvent.FunctionRecorded> functions = new ArrayList<>();
        TapeEvent.BackwardStarted start = null;
        List<TapeEvent> events = first.events();
        for (int i = 0; i < events.size(); i++) {
            TapeEvent event = events.get(i);
            if (start != null && event instanceof TapeEvent.BackwardEnded) {
                return new QuizMaterial(first, functions, start, new TapeReader(first).at(i + 1), iterations);
            } else if (start == null && event instanceof TapeEvent.FunctionRecorded recorded) {
                functions.add(recorded);
            } else if (start == null && event instanceof TapeEvent.BackwardStarted begun) {
                start = begun;
            }
        }
        throw new ProgramException(Message.of("quiz.no-gradient"));
    }

    /** The name of the tensor that the backward pass begins at. */
    String root() {
        TensorState loss = first.tensor(backward.root());
        return loss == null ? "" : ElementPlace.name(loss);
    }
}

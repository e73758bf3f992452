package tapedeck.cli;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.export.CurveTable;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.tape.Granularity;
import tapedeck.text.Message;

/**
 * Runs a Program for its curves, as long as {@code train} does. How often all rows are measured on the way does not depend on how
 * fast it goes.
 *
 * @param iterations how many, or null for as many as the settings' epochs have, and a script's loop
 * @param complains is told where it diverged: the curves end there
 */
record CurvesRun(Program program, Settings settings, @Nullable Integer iterations, Consumer<Message> complains) {
    /** @throws ProgramException if the Program fails */
    CurveTable.Curve run() throws ProgramException, InterruptedException {
        try (Deck deck = new Deck(program, asked(), () -> 0)) {
            play(deck);
            return new CurveTable.Curve(program.id(), deck.losses(), deck.state().measured().all());
        }
    }

    /** What it is started with. */
    Settings asked() {
        return iterations == null ? settings : settings.withEpochs(Integer.MAX_VALUE);
    }

    /** Plays a deck of it to its end, which was started as is {@link #asked}. */
    void play(Deck deck) throws ProgramException, InterruptedException {
        deck.setTempo(Tempo.free());
        if (iterations == null) {
            deck.play();
        } else {
            deck.runTo(new Moment.Iteration(iterations));
        }
        DeckState held = check(deck.await());
        if (held.stops().stop() == null && deck.losses().iterations() < held.position().iteration()) {
            deck.step(Granularity.PHASE); // past the last update, to the iteration's end
            check(deck.await());
        }
        Stop stop = deck.state().stops().stop();
        if (stop != null) {
            complains.accept(Message.of("cli.diverged", "program", program.id(), "iteration",
                    String.valueOf(stop.iteration())));
        }
    }

    private DeckState check(DeckState state) throws ProgramException {
        if (state.position().failure() != null) {
            throw Commands.failure(program, state);
        }
        return state;
    }
}

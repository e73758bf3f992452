package tapedeck.ui.listing;

import java.nio.file.Path;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Granularity;

/** Decks that hold at the end of an iteration, for tests. */
public final class Decks {
    private Decks() {}

    /** FizzBuzz. */
    public static Program fizzBuzz() throws Exception {
        return new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
    }

    /** The deck after {@code zero_grad} of iteration {@code n}. */
    public static DeckState ended(Program program, Hyperparameters settings, int n) throws InterruptedException {
        try (Deck deck = new Deck(program, program.defaults().with(settings))) {
            deck.runTo(n == 1 ? new Moment.Update() : new Moment.Iteration(n));
            deck.await();
            deck.step(Granularity.PHASE);
            return deck.await();
        }
    }
}

package tapedeck.deck;

import java.util.function.UnaryOperator;
import tapedeck.program.Program;
import tapedeck.program.Settings;

/** The staging of a run that is to be seen at a moment. */
public interface Staging {
    /** A run of {@code program} on its way there; whoever asks for it ends it. May take as long as that way. */
    Deck begin(Program program) throws InterruptedException;

    /** From its start; {@code set} is given the program's own settings. */
    static Staging anew(UnaryOperator<Settings> set, Moment moment) {
        return program -> {
            Deck deck = new Deck(program, set.apply(program.defaults()), () -> 0);
            deck.runTo(moment);
            return deck;
        };
    }
}

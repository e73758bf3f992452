package tapedeck.ui.controls;

import java.util.List;
import tapedeck.deck.Debugging;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knobs;

/** States of a deck that was never there. */
final class States {
    private States() {}

    static DeckState at(long iteration, Hyperparameters inForce, String... groups) {
        return at(iteration, inForce, inForce, groups);
    }

    static DeckState at(long iteration, Hyperparameters inForce, Hyperparameters wanted, String... groups) {
        return answered(0, iteration, inForce, wanted, groups);
    }

    /** After the request of that number was taken up. */
    static DeckState answered(long request, long iteration, Hyperparameters inForce, Hyperparameters wanted,
            String... groups) {
        return new DeckState(DeckState.Status.PAUSED, null, iteration, 1, 15, 2.9, inForce, wanted, request, 923,
                List.of(groups),
                Tempo.followed(), null,
                List.of(), 0, null, 0, List.of(), List.of(), Debugging.NONE);
    }

    /** Of a script that says it has these. */
    static DeckState of(Knobs knobs, Hyperparameters inForce) {
        return new DeckState(DeckState.Status.PLAYING, null, 1, 1, 1, 2.9, inForce, inForce, 0, 0, List.of(),
                Tempo.followed(), null, List.of(), 0, null, 0, List.of(), List.of(), Debugging.NONE, knobs, List.of(),
                List.of());
    }
}

package tapedeck.ui.controls;

import java.util.List;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
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
        return new DeckStates(DeckState.Status.PAUSED, inForce).iteration(iteration).iterationsPerEpoch(15).loss(2.9)
                .wanted(wanted).request(request).rows(923).groups(List.of(groups)).tempo(Tempo.followed()).state();
    }

    /** Of a script that says it has these. */
    static DeckState of(Knobs knobs, Hyperparameters inForce) {
        return new DeckStates(DeckState.Status.PLAYING, inForce).loss(2.9).tempo(Tempo.followed()).knobs(knobs).state();
    }
}

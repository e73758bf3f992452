package tapedeck.ui.link;

import java.util.List;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/** The run of a network that was drawn. */
final class BuiltNetwork {
    private BuiltNetwork() {}

    /** A deck of this network, with the hyperparameters that are set, from its own seed. */
    static Deck deck(Provenance.Blueprint spec, DeckState before) {
        Hyperparameters wanted = before.settings().wanted().fromTheStart().withMultipliers(List.of());
        int batch = Math.min(wanted.batchSize(), spec.trainRows());
        Settings settings = new Settings(spec.data().seed(), wanted.withBatchSize(batch), Integer.MAX_VALUE);
        Message title = Message.of("shell.networkOn", "data", spec.data().title());
        Deck next = new Deck(spec.drawn("network", title, settings), settings);
        next.setTempo(before.settings().tempo());
        return next;
    }

    /** Lets it run; where what was there before was held, it is held too. */
    static void start(Deck next, DeckState before) {
        if (before.position().plays() || !before.position().isAlive()) {
            next.play();
        }
    }
}

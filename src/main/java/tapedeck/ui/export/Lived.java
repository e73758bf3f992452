package tapedeck.ui.export;

import java.util.List;
import tapedeck.deck.DeckState;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;

/** How a run was started, and what was changed on its way. */
record Lived(Settings settings, List<Change> changes) {
    /** The current take, for as many epochs as {@code present} has; before its first iteration, as it is set at present. */
    static Lived of(DeckLink link, Settings present) {
        DeckState now = link.frame().state();
        if (now != null && !now.loads().isEmpty()) {
            link.notices().say(Message.of("export.weights.unwritten"));
        }
        return link.workbench().takes().stream()
                .filter(take -> take.id() == link.workbench().currentTake() && take.iteration() > 0).findFirst()
                .map(take -> new Lived(take.settings().withEpochs(present.epochs()), take.changes()))
                .orElse(new Lived(present, List.of()));
    }
}

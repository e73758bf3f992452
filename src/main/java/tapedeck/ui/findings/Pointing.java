package tapedeck.ui.findings;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import tapedeck.finding.postmortem.StoryLine;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;

/** Goes to where a line of a story happened, and picks its tensor once that is there. On the FX thread only. */
final class Pointing {
    private final DeckLink link;
    private final SelectionModel selection;
    private final IntConsumer reveal;
    private @Nullable StoryLine wanted;

    /** @param reveal shows a line of the program, from 1 */
    Pointing(DeckLink link, SelectionModel selection, IntConsumer reveal) {
        this.link = link;
        this.selection = selection;
        this.reveal = reveal;
    }

    void goTo(StoryLine line) {
        wanted = line.tensor().isEmpty() ? null : line;
        if (line.event() < 0) {
            link.commands().goTo(line.iteration());
        } else {
            link.commands().seek(line.iteration(), line.event() + 1);
        }
        if (line.line() > 0) {
            reveal.accept(line.line());
        }
    }

    /** Once a pulse. */
    void pulse() {
        StoryLine line = wanted;
        TapeSnapshot shown = link.frame().snapshot();
        if (line != null && shown != null && shown.iteration() == line.iteration()
                && shown.playhead() == line.event() + 1) {
            wanted = null;
            shown.tensors().stream().filter(each -> each.name().equals(line.tensor())).findFirst()
                    .ifPresent(each -> selection.select(new Selection.TensorSelected(each.id())));
        }
    }
}

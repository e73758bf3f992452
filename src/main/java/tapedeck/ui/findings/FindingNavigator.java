package tapedeck.ui.findings;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.FindingSite;
import tapedeck.finding.postmortem.StoryLine;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;

/** Goes to where a finding is or a line of a story happened, and picks its tensor once that is there. On the FX thread only. */
final class FindingNavigator {
    private final DeckLink link;
    private final SelectionModel selection;
    private final IntConsumer reveal;
    private @Nullable Wanted wanted;

    /** A tensor, and when it is looked at: an iteration and a playhead in it, of which any will do if that is below 0. */
    private record Wanted(long iteration, int playhead, String tensor) {
        boolean isThere(TapeSnapshot shown) {
            return shown.iteration() == iteration && (playhead < 0 || shown.playhead() == playhead);
        }
    }

    /** @param reveal shows a line of the program, from 1 */
    FindingNavigator(DeckLink link, SelectionModel selection, IntConsumer reveal) {
        this.link = link;
        this.selection = selection;
        this.reveal = reveal;
    }

    void goTo(StoryLine line) {
        wanted = line.tensor().isEmpty() ? null : new Wanted(line.iteration(), line.event() + 1, line.tensor());
        if (line.event() < 0) {
            link.commands().goTo(line.iteration());
        } else {
            link.commands().seek(line.iteration(), line.event() + 1);
        }
        if (line.line() > 0) {
            reveal.accept(line.line());
        }
    }

    /** Goes to where a finding is: its line if there is one, else the iteration since which it is so; and picks its tensor in the graph. */
    void goTo(FindingSite site) {
        wanted = null;
        if (site.line() > 0) {
            TapeSnapshot shown = link.frame().snapshot();
            if (shown != null) {
                pick(shown, site.tensor());
            }
            reveal.accept(site.line()); // what is picked has brought the line into view that made it
        } else {
            link.commands().goTo(site.since());
            wanted = site.tensor().isEmpty() ? null : new Wanted(site.since(), -1, site.tensor());
        }
    }

    /** Once a pulse. */
    void pulse() {
        Wanted now = wanted;
        TapeSnapshot shown = link.frame().snapshot();
        if (now != null && shown != null && now.isThere(shown)) {
            wanted = null;
            pick(shown, now.tensor);
        }
    }

    private void pick(TapeSnapshot shown, String tensor) {
        shown.tensors().stream().filter(each -> !tensor.isEmpty() && ElementPlace.name(each).equals(tensor)).findFirst()
                .ifPresent(each -> selection.select(new Selection.TensorSelected(each.id())));
    }
}

package tapedeck.ui.listing;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.selection.Spotlight;

/** The light in which a line stands while some of the program is lit. */
enum LineLight {
    /** Nothing is lit, or everything. */
    NONE,
    /** It is lit. */
    LIT,
    /** Others are. */
    DIMMED;

    private static final PseudoClass OF_LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass OF_DIMMED = PseudoClass.getPseudoClass("dimmed");

    /** @param line from 0 */
    static LineLight of(@Nullable Spotlight spotlight, int line) {
        return spotlight == null || spotlight.listing()
                ? NONE
                : spotlight.lines().contains(line + 1) ? LIT : DIMMED;
    }

    void show(Node row) {
        row.pseudoClassStateChanged(OF_LIT, this == LIT);
        row.pseudoClassStateChanged(OF_DIMMED, this == DIMMED);
    }
}

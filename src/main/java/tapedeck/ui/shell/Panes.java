package tapedeck.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which panes of the window are open. Knows no Nodes. */
final class Panes {
    private final BooleanProperty listing = new SimpleBooleanProperty(this, "listing", true);
    private final BooleanProperty inspector = new SimpleBooleanProperty(this, "inspector", false);
    private final BooleanProperty bench = new SimpleBooleanProperty(this, "bench", true);

    private final BooleanProperty menuBar = new SimpleBooleanProperty(this, "menuBar", true);

    private final boolean[] before = {true, false, true};

    /** The pane on the left: the tape as PyTorch, and the breakpoints. */
    BooleanProperty listingProperty() {
        return listing;
    }

    /** The pane on the right: what is selected, taken apart. */
    BooleanProperty inspectorProperty() {
        return inspector;
    }

    /** The training bench at the bottom. */
    BooleanProperty benchProperty() {
        return bench;
    }

    /** The menu bar. */
    BooleanProperty menuBarProperty() {
        return menuBar;
    }

    /** For a projector all fold away; afterwards what was open is open again. */
    void present(boolean presenting) {
        BooleanProperty[] all = {listing, inspector, bench};
        for (int i = 0; i < all.length; i++) {
            if (presenting) {
                before[i] = all[i].get();
            }
            all[i].set(!presenting && before[i]);
        }
    }

    /** Opens what was open last time, and from now on has it remembered. */
    void remember(Remembered remembered) {
        for (BooleanProperty pane : new BooleanProperty[]{listing, inspector, bench, menuBar}) {
            remembered.follow(pane);
        }
    }
}

package tapedeck.ui.listing;

import java.util.Locale;
import javafx.css.PseudoClass;

/** How a line stands to the playhead. */
public enum Mark {
    /** Not yet done. */
    AHEAD("not yet done"),
    /** Done. */
    DONE(""),
    /** Done last. */
    CURRENT("current"),
    /** Backward goes through its Function just now. */
    BACKWARD("backward is here"),
    /** It called backward, which is on its way. */
    CALLING("backward is running"),
    /** Backward has passed its Function. */
    PASSED("passed by backward");

    private final String spoken;
    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    Mark(String spoken) {
        this.spoken = spoken;
    }

    /** In words; empty if there is nothing to say. */
    String spoken() {
        return spoken;
    }

    PseudoClass pseudoClass() {
        return pseudoClass;
    }
}

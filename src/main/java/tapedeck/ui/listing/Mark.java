package tapedeck.ui.listing;

import java.util.Locale;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;

/** The mark of how a line stands to the playhead. */
public enum Mark {
    /** Not yet done. */
    AHEAD("listing.mark.ahead"),
    /** Done. */
    DONE(null),
    /** Done last, in the forward pass. */
    FORWARD("listing.mark.current"),
    /** Backward goes through its Function just now. */
    BACKWARD("listing.mark.backward"),
    /** It called backward, which is on its way. */
    CALLING("listing.mark.calling"),
    /** Backward has passed its Function. */
    PASSED("listing.mark.passed"),
    /** Done last, from the update to the end of the iteration. */
    UPDATE("listing.mark.current");

    private final @Nullable String spoken;
    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    Mark(@Nullable String spoken) {
        this.spoken = spoken;
    }

    /** The key of what is said of it; null if there is nothing to say. */
    @Nullable
    String spoken() {
        return spoken;
    }

    /** By which stylesheets know the row of such a line. */
    PseudoClass pseudoClass() {
        return pseudoClass;
    }

    /** Returns whether the program is at this line. */
    boolean isCurrent() {
        return this == FORWARD || this == BACKWARD || this == UPDATE;
    }
}

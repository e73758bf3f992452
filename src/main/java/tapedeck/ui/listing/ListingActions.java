package tapedeck.ui.listing;

import tapedeck.deck.breakpoints.Condition;

/** What the viewer does with the listing. */
public interface ListingActions {
    /** Sets a breakpoint, or takes it away. */
    void toggle(Condition condition);

    /** Goes on to where {@code condition} is met. */
    void runTo(Condition condition);

    /** Moves the playhead in the iteration that is listed. */
    void seek(long iteration, int playhead);

    /** Puts lines on the clipboard. */
    void copy(String text);
}

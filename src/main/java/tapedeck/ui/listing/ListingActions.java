package tapedeck.ui.listing;

import java.util.Optional;
import tapedeck.deck.breakpoints.Condition;

/** The actions of the viewer on the listing. */
public interface ListingActions {
    /**
     * Sets a breakpoint on a line, or takes it away.
     *
     * @param line its index; where the deck cannot hold, the next one is meant on which it can
     * @param second on backward through the line, or before the update that it is
     */
    void toggle(int line, boolean second);

    /** Says that nothing can be done with the line at {@code index}: it is not in the program that runs. */
    void refuseLine(int index);

    /** Says that so many characters are too many for a program. */
    void refuseText(int length);

    /** Goes on to where {@code condition} is met. */
    void runTo(Condition condition);

    /** Moves the playhead in the iteration that is listed. */
    void seek(long iteration, int playhead);

    /** The number of that name that can be made a knob, or else the one that is set on the line at {@code index}; empty for none. */
    default Optional<String> knob(int index, String name) {
        return Optional.empty();
    }

    /** Makes a number of the script's a knob. */
    default void makeKnob(String name) {}

    /** Puts lines on the clipboard. */
    void copy(String text, int lines);
}

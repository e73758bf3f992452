package tapedeck.deck.breakpoints;

import tapedeck.tape.NonFinite;
import tapedeck.text.Message;

/** The reason why the deck holds although nobody paused it. Immutable. */
public sealed interface Stop {
    /** In which it was. */
    long iteration();

    /** A breakpoint was met. */
    record Hit(Breakpoint breakpoint, long iteration) implements Stop {}

    /**
     * A number is not finite, where the playhead is now.
     *
     * @param place in the events of the iteration
     */
    record NotFinite(NonFinite place, long iteration) implements Stop {}

    /** The loss is not finite; where it began is being looked for. */
    record Searching(long iteration) implements Stop {}

    /**
     * The reason why what was wanted cannot be shown.
     *
     * @param why in a sentence
     */
    record Problem(Message why, long iteration) implements Stop {}
}

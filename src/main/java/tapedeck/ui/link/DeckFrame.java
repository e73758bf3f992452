package tapedeck.ui.link;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.RunOutput;
import tapedeck.finding.Finding;
import tapedeck.tape.TapeSnapshot;

/**
 * The frame that all views show together: read from the current deck and the takes in one pulse. Immutable; what did not change since the
 * frame before is the same object.
 *
 * @param state what the deck is doing; null before the first lesson is open
 * @param snapshot the captured iteration to draw, at the playhead, or null
 * @param takes the takes
 * @param finding what is wrong with the run, or null
 * @param output what the run says besides its tape
 * @param busy what it does while nothing is to be seen of it, or null
 */
public record DeckFrame(@Nullable DeckState state, @Nullable TapeSnapshot snapshot, TakesFrame takes,
        @Nullable Finding finding, RunOutput.View output, @Nullable BusyProgram busy) {
    /** Before the first lesson is open. */
    static final DeckFrame NOTHING = new DeckFrame(null, null, TakesFrame.NONE, null, RunOutput.View.NOTHING, null);

    /** Returns whether the same is to be seen: a state is compared by itself, for it is made anew whenever it changes. */
    @SuppressWarnings("ReferenceEquality") // comparing what is in them would take long, every pulse
    boolean isSame(DeckFrame other) {
        return state == other.state && snapshot == other.snapshot && takes == other.takes
                && finding == other.finding && output == other.output && busy == other.busy;
    }
}

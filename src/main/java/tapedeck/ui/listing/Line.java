package tapedeck.ui.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.ui.selection.Selection;

/**
 * A line of the listing.
 *
 * @param number from 1
 * @param text Python, with its indentation
 * @param subject the Function or tensor it is about, or null
 * @param condition what holds the deck there, or null where it cannot hold
 * @param backward what holds the deck when backward passes its Function, or null
 * @param place the playhead when it has just been done
 * @param passes the playheads when backward has just passed its Function, in order
 */
public record Line(int number, String text, @Nullable Selection subject, @Nullable Condition condition,
        @Nullable Condition backward, int place, List<Integer> passes) {
    /** Whether backward has passed its Function when the playhead is at {@code playhead}. */
    boolean isPassed(int playhead) {
        return passes.stream().anyMatch(pass -> pass <= playhead);
    }
}

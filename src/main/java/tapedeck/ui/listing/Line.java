package tapedeck.ui.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.export.ScriptPlace;

/**
 * A line of the listing.
 *
 * @param number from 1
 * @param text Python, with its indentation
 * @param places what happens there; none for what does nothing in an iteration
 * @param condition what holds the deck there, or null where it cannot hold
 * @param second what else does: backward through its Function, or before an update; null if nothing
 */
public record Line(int number, String text, List<ScriptPlace> places, @Nullable Condition condition,
        @Nullable Condition second) {
    public Line {
        places = List.copyOf(places);
    }

    /** Its text without the indentation. */
    public String code() {
        return text.strip();
    }

    /** Returns whether the deck, holding on {@code condition}, holds here or at a part of it. */
    boolean concerns(Condition met, boolean secondly) {
        if (met instanceof Condition.AtLine(int line)) {
            return line == number && condition instanceof Condition.AtLine && !secondly;
        }
        return HoldMoment.isAmong(places, met) && HoldMoment.isSecond(places, met) == secondly;
    }
}

package tapedeck.ui.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;

/**
 * The takes as one pulse found them. Immutable.
 *
 * @param all those of all lessons, the oldest first
 * @param current the id of the one whose deck is shown, 0 before there is one
 */
public record TakesFrame(List<Take> all, int current) {
    /** Before the first take. */
    public static final TakesFrame NONE = new TakesFrame(List.of(), 0);

    /** The take whose deck is shown, or null. */
    public @Nullable Take running() {
        return all.stream().filter(take -> take.id() == current).findFirst().orElse(null);
    }
}

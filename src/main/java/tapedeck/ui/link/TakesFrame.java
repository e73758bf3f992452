package tapedeck.ui.link;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.lesson.Recipe;
import tapedeck.text.Message;

/**
 * The takes as one pulse found them. Immutable.
 *
 * @param all those of all lessons, the oldest first
 * @param current the id of the one whose deck is shown, 0 before there is one
 * @param lessons the title of the lesson that each is of, by its id
 * @param recipes what each was made of, by its id; none of scripts
 */
public record TakesFrame(List<Take> all, int current, Map<Integer, Message> lessons,
        Map<Integer, Recipe> recipes) {
    /** Before the first take. */
    public static final TakesFrame NONE = new TakesFrame(List.of(), 0, Map.of(), Map.of());

    /** The take whose deck is shown, or null. */
    public @Nullable Take running() {
        return all.stream().filter(take -> take.id() == current).findFirst().orElse(null);
    }
}

package tapedeck.ui.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.programs.Recipe;
import tapedeck.programs.RecipeDifferences;
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

    /** Returns what the takes were made of, and in what they differ; {@code before} if that is it. */
    public RecipeDifferences compared(RecipeDifferences before) {
        Set<Integer> ids = all.stream().map(Take::id).collect(Collectors.toSet());
        return before.isOf(ids, recipes, lessons) ? before : RecipeDifferences.of(ids, recipes, lessons);
    }

    /** The take whose deck is shown, or null. */
    public @Nullable Take running() {
        return all.stream().filter(take -> take.id() == current).findFirst().orElse(null);
    }
}

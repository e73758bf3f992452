package tapedeck.lessons;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The wording of a lesson in one language.
 *
 * @param title on one line
 * @param shortTitle for its tile: at most some 16 letters, or the title where none is written
 * @param summary a sentence or two, for the list of lessons
 * @param steps what is said in each, by its id
 * @param takes what its takes are called where people read it, by their names in the lesson; the others as there
 */
public record Wording(String title, String shortTitle, Prose summary, Map<String, StepWords> steps,
        Map<String, String> takes) {
    public Wording {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        takes = Map.copyOf(takes);
    }

    /** The same with these names of takes. */
    public Wording withTakes(Map<String, String> named) {
        return new Wording(title, shortTitle, summary, steps, named);
    }
}

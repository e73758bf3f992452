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
 */
public record Wording(String title, String shortTitle, Prose summary, Map<String, StepWords> steps) {
    public Wording {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }
}

package tapedeck.lessons;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tapedeck.text.Language;

/**
 * A lesson that teaches: what happens in its steps, the same in every language, and what is said.
 *
 * @param folder that it is in, with its programs and pictures
 * @param cover what is known of it before it begins
 * @param steps in their order; at least one
 * @param wordings what is said, by language; at least one
 */
public record Lesson(Path folder, Cover cover, List<LessonStep> steps, Map<Language, Wording> wordings) {
    public Lesson {
        steps = List.copyOf(steps);
        wordings = Map.copyOf(new EnumMap<>(wordings));
    }

    /** Returns what is said in {@code language}; in English, or whatever there is, where it is not told in that. */
    public Wording wording(Language language) {
        return Optional.ofNullable(wordings.get(language)).or(() -> Optional.ofNullable(wordings.get(Language.ENGLISH)))
                .orElseGet(() -> wordings.values().iterator().next());
    }
}

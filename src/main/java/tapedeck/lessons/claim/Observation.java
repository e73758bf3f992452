package tapedeck.lessons.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/**
 * The observation that a claim is judged on: the takes as they are now. Immutable.
 *
 * @param takes by name, in the order in which they were begun
 * @param shown the name of the one that is shown
 * @param picked what the learner has picked, or null: {@code picked} in a claim
 * @param it what is asked of, or null: {@code it} in a claim
 */
public record Observation(Map<String, EvaluationContext> takes, String shown, @Nullable GraphTarget picked,
        @Nullable GraphTarget it) {
    public Observation {
        takes = Collections.unmodifiableMap(new LinkedHashMap<>(takes));
    }

    /** The same, where {@code it} is something else. */
    public Observation of(GraphTarget other) {
        return new Observation(takes, shown, picked, other);
    }

    /** The take that is shown. */
    public EvaluationContext scenery() {
        return Objects.requireNonNull(takes.get(shown));
    }

    /**
     * The take of that name; the one that is shown, if the name is empty.
     *
     * @throws ClaimException if there is none
     */
    public EvaluationContext scenery(String take) throws ClaimException {
        EvaluationContext found = take.isEmpty() ? scenery() : takes.get(take);
        if (found == null) {
            throw new ClaimException(Message.of("lessons.claim.no-take", "take", take, "takes",
                    String.join(", ", takes.keySet())));
        }
        return found;
    }
}

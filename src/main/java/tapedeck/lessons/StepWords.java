package tapedeck.lessons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of a step, in one language.
 *
 * @param line of the file that it begins on, from 1
 * @param prose the text; if something is asked in the step, its last paragraph is the question
 * @param replies by their keys, in the order in which they are written
 */
public record StepWords(int line, Prose prose, Map<String, Reply> replies) {
    public StepWords {
        replies = Collections.unmodifiableMap(new LinkedHashMap<>(replies));
    }

    /** Returns what helps before an answer is given: the hint, else what is said to every wrong answer; empty where there is neither. */
    public Optional<Prose> hint() {
        return Optional.ofNullable(replies.get(Question.HINT)).or(() -> Optional.ofNullable(replies.get(Question.ELSE)))
                .map(Reply::answer);
    }

    /** Returns what a worksheet says in place of the text, so that it tells nothing of what was asked before; empty if that tells nothing. */
    public Optional<Prose> sheet() {
        return Optional.ofNullable(replies.get(Question.SHEET)).map(Reply::all);
    }

    /**
     * A possible answer, or what is said to one.
     *
     * @param line of the file that it begins on, from 1
     * @param answer what can be chosen; of a question without choices, what is said to who answers so
     * @param reason what is said to who chose it wrongly, or null
     */
    public record Reply(int line, Prose answer, @Nullable Prose reason) {
        /** The answer and the reason, one after the other. */
        public Prose all() {
            List<Prose.Paragraph> said = new ArrayList<>(answer.paragraphs());
            said.addAll(reason == null ? List.of() : reason.paragraphs());
            return new Prose(said);
        }
    }
}

package tapedeck.lessons.play;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.ClaimException;

/** The sheet of the answers: that of this step, and all so far. For one thread. */
final class AnswerSheet {
    private final Set<String> counted = new HashSet<>();
    private Tally tally = Tally.NONE;
    private @Nullable Verdict verdict;

    /** A step begins. */
    void enter() {
        verdict = null;
    }

    /** How the answer to this step's question was; null before it is judged. */
    @Nullable
    Verdict verdict() {
        return verdict;
    }

    Tally tally() {
        return tally;
    }

    /**
     * Judges an answer by the run, which is to be seen then; the first to each step counts.
     *
     * @throws ClaimException if the run does not have what the question is about
     */
    void judge(Stage stage, String step, Question question, Response given) throws ClaimException {
        Verdict found = new AnswerChecker(stage).judge(question, given);
        verdict = found;
        stage.lightAll();
        if (counted.add(step)) {
            tally = tally.with(found.right());
        }
    }
}

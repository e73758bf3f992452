package tapedeck.lessons.play;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.ClaimException;

/** The sheet of the answers: that of this step, and all so far. For one thread. */
final class AnswerSheet {
    private final Set<String> counted = new HashSet<>();
    private Tally tally = Tally.NONE;
    private @Nullable Verdict verdict;
    private List<Response> right = List.of();
    private boolean isGivenAway;

    /** A step begins. */
    void enter() {
        verdict = null;
        right = List.of();
        isGivenAway = false;
    }

    /** The answers that are right, once the learner may see them: he found one, or gave up. */
    List<Response> right() {
        return isGivenAway || (verdict != null && verdict.right()) ? right : List.of();
    }

    /** The learner wants to see the answer. */
    void giveAway() {
        isGivenAway = true;
    }

    /**
     * Looks up the answer by the run, where it shows now.
     *
     * @throws ClaimException if the run does not have what the question is about
     */
    void look(Stage stage, Question question) throws ClaimException {
        right = new AnswerChecker(stage, stage.seen()).right(question);
        stage.lightAll();
    }

    /** How the last answer to this step's question was; null before one is judged. */
    @Nullable
    Verdict verdict() {
        return verdict;
    }

    Tally tally() {
        return tally;
    }

    /**
     * Judges an answer; the first to each step counts. Returns whether it is right.
     *
     * @throws ClaimException if the run does not have what the question is about
     */
    boolean judge(AnswerChecker checker, String step, Question question, Response given) throws ClaimException {
        Verdict found = checker.judge(question, given);
        verdict = found;
        if (counted.add(step)) {
            tally = tally.with(found.right());
        }
        return found.right();
    }
}

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
    /** Judges by the run as it was when the answer showed: it may go on after that. */
    private @Nullable AnswerChecker checker;
    private List<Response> right = List.of();
    private boolean isGivenAway;

    /** A step begins. */
    void enter() {
        verdict = null;
        checker = null;
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

    /** Returns whether an answer was judged, and another may be given: the last was wrong. */
    boolean isOpen() {
        return verdict != null && !verdict.right() && !isGivenAway;
    }

    private AnswerChecker checker(Stage stage, Question question) throws ClaimException {
        AnswerChecker now = checker;
        if (now == null) {
            now = new AnswerChecker(stage);
            right = now.right(question);
            checker = now;
            stage.lightAll();
        }
        return now;
    }

    /**
     * Looks up the answer by the run, without one of the learner's.
     *
     * @throws ClaimException if the run does not have what the question is about
     */
    void look(Stage stage, Question question) throws ClaimException {
        checker(stage, question);
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
        Verdict found = checker(stage, question).judge(question, given);
        verdict = found;
        if (counted.add(step)) {
            tally = tally.with(found.right());
        }
    }
}

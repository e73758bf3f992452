package tapedeck.lessons.play;

import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.Observation;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** A check that the answers to a question for a number can be told apart. */
final class AnswerCheck {
    private final ClaimEvaluator judge;

    AnswerCheck(Observation seen) {
        judge = new ClaimEvaluator(seen);
    }

    /** Why they cannot, or null. */
    @Nullable
    Message slips(Question.Type type) throws ClaimException {
        double right = judge.number(type.amount());
        if (!Double.isFinite(right)) {
            return Message.of("lessons.check.not-finite", "number", Numbers.shortest(right));
        }
        for (Question.Slip slip : type.slips()) {
            if (AnswerChecker.isWithin(judge.number(slip.amount()), right, type.within())) {
                return Message.of("lessons.check.slip-right", "key", slip.key());
            }
        }
        return null;
    }
}

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
            double wrong = judge.number(slip.amount());
            if (AnswerChecker.isWithin(wrong, right, type.within())) {
                return Message.of("lessons.check.slip-right", "key", slip.key());
            }
            String said = AnswerChecker.slip(type, wrong, judge);
            if (!said.equals(slip.key())) {
                return Message.of("lessons.check.slip-twice", "key", slip.key(), "other", said);
            }
        }
        return null;
    }
}

package tapedeck.lesson.told.play;

import org.jspecify.annotations.Nullable;
import tapedeck.lesson.told.Question;
import tapedeck.lesson.told.claim.ClaimException;
import tapedeck.lesson.told.claim.Judge;
import tapedeck.lesson.told.claim.Seen;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** Whether the answers to a question for a number can be told apart. */
final class AnswerCheck {
    private final Judge judge;

    AnswerCheck(Seen seen) {
        judge = new Judge(seen);
    }

    /** Why they cannot, or null. */
    @Nullable
    Message slips(Question.Type type) throws ClaimException {
        double right = judge.number(type.amount());
        if (!Double.isFinite(right)) {
            return Message.of("told.check.not-finite", "number", Numbers.shortest(right));
        }
        for (Question.Slip slip : type.slips()) {
            if (Referee.isWithin(judge.number(slip.amount()), right, type.within())) {
                return Message.of("told.check.slip-right", "key", slip.key());
            }
        }
        return null;
    }
}

package tapedeck.ui.classroom;

import java.util.function.Consumer;
import tapedeck.classroom.Solution;
import tapedeck.classroom.TeacherQuestion;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.ui.link.ShownRun;

/** Plays to where a gradient is whole, if the question names one, and shows it there. */
record GradientPlay(TeacherQuestion question, ShownRun run, Consumer<String> look) implements AnswerPlay {
    @Override
    public boolean begin() {
        boolean isPlayed = question.gradient().isEmpty() || run.play(new PlayTarget.BackwardDone());
        if (isPlayed) {
            question.gradient().ifPresent(look);
        }
        return isPlayed;
    }

    @Override
    public boolean isOver() { return question.gradient().isEmpty() || run.isAtRest(); }

    @Override
    public Solution solved() throws ClaimException {
        question.gradient().ifPresent(look); // in an iteration that has begun meanwhile it is another
        return question.solved(run.seen().orElse(null));
    }
}

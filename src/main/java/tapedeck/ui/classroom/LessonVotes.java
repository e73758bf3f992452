package tapedeck.ui.classroom;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.Classroom;
import tapedeck.classroom.LessonQuestions;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Stage;
import tapedeck.lessons.play.Waiting;

/** Asks a class what the lesson asks, as soon as it does, and tells the class what is right once the window has played it. On the FX thread only. */
final class LessonVotes {
    private final LessonDesk lessons;
    /** The step that the class was asked about; null while it is asked nothing. */
    private @Nullable LessonStep asked;
    private boolean isExpected;
    private boolean isRevealing;

    LessonVotes(LessonDesk lessons) {
        this.lessons = lessons;
    }

    /** Goes on as far as the lesson is; once a pulse. */
    void pulse(Classroom classroom) {
        LessonDesk.Taught taught = lessons.taught().orElse(null);
        if (taught == null || !taught.player().step().equals(asked)) {
            forget(classroom);
        }
        if (taught == null || taught.player().shown().isEmpty()) {
            return;
        }
        Player player = taught.player();
        Stage stage = taught.stage();
        LessonQuestions questions = new LessonQuestions(taught.lesson(), player.step());
        if (asked == null && player.isOpen()) {
            questions.asked(stage.seen()).ifPresent(question -> {
                classroom.ask(question);
                asked = player.step();
                isExpected = false;
            });
        }
        if (asked != null && !isExpected) {
            isExpected = expect(classroom, questions, player, stage);
        }
        if (isRevealing && !player.isOpen() && player.waiting() != Waiting.STAGE) {
            isRevealing = false;
            isExpected = isExpected || solve(classroom, questions, stage, stage.seen());
            classroom.reveal();
        }
    }

    /** Plays the answer in the window; the class is told when it is there. */
    void reveal() {
        isRevealing = true;
        lessons.showMe();
    }

    /** Returns whether the answer is being played. */
    boolean isRevealing() { return isRevealing; }

    /** Forgets what was asked: the lesson has gone on. */
    void forget(Classroom classroom) {
        if (asked != null) {
            asked = null;
            isRevealing = false;
            classroom.finish();
        }
    }

    /** Says what is right as soon as it is known: only the teacher sees it, and gets advice. */
    private static boolean expect(Classroom classroom, LessonQuestions questions, Player player, Stage stage) {
        boolean isForeseen = player.step().question().filter(question -> question.reveal() != null).isPresent();
        Optional<Observation> answered = isForeseen ? stage.foreseen() : Optional.of(stage.seen());
        return answered.filter(there -> solve(classroom, questions, stage, there)).isPresent();
    }

    private static boolean solve(Classroom classroom, LessonQuestions questions, Stage stage, Observation answered) {
        try {
            questions.solved(stage, answered).ifPresent(classroom::expect);
            return true;
        } catch (ClaimException _) {
            return false; // the run is not there yet: what is right is known when it is
        }
    }
}

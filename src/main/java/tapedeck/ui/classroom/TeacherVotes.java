package tapedeck.ui.classroom;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.Classroom;
import tapedeck.classroom.TeacherQuestion;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.Observation;
import tapedeck.text.Message;
import tapedeck.ui.link.ShownRun;

/** Asks a class what the teacher has typed, and tells it what is right once the window has played it. On the FX thread only. */
final class TeacherVotes {
    private final ShownRun run;
    private final Consumer<String> look;
    private final Consumer<Message> fail;
    private final ReadOnlyObjectWrapper<@Nullable TeacherQuestion> asked = new ReadOnlyObjectWrapper<>(this, "asked");
    private boolean isRevealing;

    /**
     * @param look picks the tensor of that name
     * @param fail says why the run has no answer
     */
    TeacherVotes(ShownRun run, Consumer<String> look, Consumer<Message> fail) {
        this.run = run;
        this.look = look;
        this.fail = fail;
    }

    /** The question that the class is asked; null while it is asked none of the teacher's. */
    ReadOnlyObjectProperty<@Nullable TeacherQuestion> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Returns whether the class is asked one. */
    boolean isAsking() { return asked.get() != null; }

    /** Asks it. What is right is known at once where nothing has to be played for it. */
    void ask(Classroom classroom, TeacherQuestion question) {
        classroom.ask(question.asked(seen()));
        asked.set(question);
        isRevealing = false;
        if (question.gradient().isEmpty()) {
            try {
                classroom.expect(question.solved(seen()));
            } catch (ClaimException _) {
                // the run says it later
            }
        }
    }

    /** Plays the answer in the window; the class is told when it is there. */
    void reveal(Classroom classroom) {
        TeacherQuestion question = asked.get();
        if (question == null) {
            return;
        }
        if (question.gradient().isEmpty()) {
            tell(classroom, question);
        } else if (run.play(new PlayTarget.BackwardDone())) { // there it is whole
            question.gradient().ifPresent(look);
            isRevealing = true;
        }
    }

    /** Returns whether the answer is being played. */
    boolean isRevealing() { return isRevealing; }

    /** Goes on as far as the run is; once a pulse. */
    void pulse(Classroom classroom) {
        TeacherQuestion question = asked.get();
        if (question != null && isRevealing && run.isAtRest()) {
            isRevealing = false;
            question.gradient().ifPresent(look); // in an iteration that has begun meanwhile it is another
            tell(classroom, question);
        }
    }

    private void tell(Classroom classroom, TeacherQuestion question) {
        try {
            classroom.expect(question.solved(seen()));
            classroom.reveal();
        } catch (ClaimException e) {
            fail.accept(run.missed().orElse(e.message()));
        }
    }

    /** The run as it is now; null where no program is open. */
    @Nullable
    Observation seen() {
        return run.seen().orElse(null);
    }

    /** Puts the question away. */
    void finish(@Nullable Classroom classroom) {
        if (isAsking()) {
            asked.set(null);
            isRevealing = false;
            run.close();
            if (classroom != null) {
                classroom.finish();
            }
        }
    }
}

package tapedeck.ui.classroom;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.Answer;
import tapedeck.classroom.ClassPhase;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.ClassSnapshot;
import tapedeck.classroom.Classroom;
import tapedeck.classroom.TeacherQuestion;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.Observation;
import tapedeck.text.Message;
import tapedeck.ui.link.ShownRun;

/** Asks a class what the teacher has typed, and tells it what is right once the window has played it. On the FX thread only. */
final class TeacherVotes {
    private final ShownRun run;
    private final RateRace race;
    private final Consumer<String> look;
    private final Consumer<Message> fail;
    private final ReadOnlyObjectWrapper<@Nullable TeacherQuestion> asked = new ReadOnlyObjectWrapper<>(this, "asked");
    private final ReadOnlyObjectWrapper<ClassPicture> picture = new ReadOnlyObjectWrapper<>(this, "picture",
            new ClassPicture.None());
    private final ReadOnlyObjectWrapper<@Nullable AnswerPlay> playing = new ReadOnlyObjectWrapper<>(this, "playing");
    /** The votes that the picture is of. */
    private @Nullable ClassSnapshot shown;

    /**
     * @param race of the rates that a class would take
     * @param look picks the tensor of that name
     * @param fail says why the run has no answer
     */
    TeacherVotes(ShownRun run, RateRace race, Consumer<String> look, Consumer<Message> fail) {
        this.run = run;
        this.race = race;
        this.look = look;
        this.fail = fail;
    }

    /** The question that the class is asked; null while it is asked none of the teacher's. */
    ReadOnlyObjectProperty<@Nullable TeacherQuestion> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** The picture of what they predict: not while they vote. */
    ReadOnlyObjectProperty<ClassPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The answer that is being played; null for none. */
    ReadOnlyObjectProperty<@Nullable AnswerPlay> playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Returns whether the class is asked one. */
    boolean isAsking() { return asked.get() != null; }

    /** Asks it. What is right is known at once where nothing has to be played for it. */
    void ask(Classroom classroom, TeacherQuestion question) {
        if (question instanceof TeacherQuestion.Draw) {
            run.hold(); // what is to be foretold must not come meanwhile
        }
        classroom.ask(question.asked(seen()));
        asked.set(question);
        stop();
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
        if (question == null || playing.get() != null) {
            return;
        }
        AnswerPlay play = play(question, classroom);
        try {
            if (play.begin()) {
                playing.set(play);
                pulse(classroom);
            }
        } catch (ClaimException e) {
            fail.accept(e.message());
        }
    }

    private AnswerPlay play(TeacherQuestion question, Classroom classroom) {
        ClassSnapshot now = classroom.snapshot();
        List<Answer> answers = answers(classroom, now);
        return switch (now.question()) {
            case ClassQuestion.Draw draw -> new CurvePlay(draw, only(answers, Answer.Drawn.class), run,
                    System::nanoTime);
            case ClassQuestion.Rate rate -> new RacePlay(rate, only(answers, Answer.Rated.class), race);
            case null, default -> new GradientPlay(question, run, look);
        };
    }

    private static List<Answer> answers(Classroom classroom, ClassSnapshot now) {
        return classroom.votes(now.phase().round()).stream().map(each -> each.answer()).toList();
    }

    private static <T> List<T> only(List<Answer> answers, Class<T> kind) {
        return answers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns whether the answer is being played. */
    boolean isRevealing() { return playing.get() != null; }

    /** Goes on as far as the run is; once a pulse. */
    void pulse(Classroom classroom) {
        AnswerPlay play = playing.get();
        if (play != null && play.isOver()) {
            playing.set(null);
            tell(classroom, play);
        }
        if (isAsking()) {
            show(classroom);
        }
    }

    private void tell(Classroom classroom, AnswerPlay play) {
        try {
            classroom.expect(play.solved());
            classroom.reveal();
        } catch (ClaimException e) {
            fail.accept(run.missed().orElse(e.message()));
        }
    }

    @SuppressWarnings("ReferenceEquality") // as long as nothing changes it is the same object
    private void show(Classroom classroom) {
        ClassSnapshot now = classroom.snapshot();
        if (now == shown && playing.get() == null) {
            return;
        }
        shown = now;
        boolean isOver = now.phase() instanceof ClassPhase.Closed || now.phase() instanceof ClassPhase.Revealed;
        boolean isShown = playing.get() != null || now.phase() instanceof ClassPhase.Revealed;
        picture.set(switch (now.question()) {
            case ClassQuestion.Draw draw when isOver -> new ClassPicture.Curves(draw,
                    only(answers(classroom, now), Answer.Drawn.class),
                    isShown ? CurvePlay.real(draw, run).orElse(null) : null,
                    now.solution());
            case ClassQuestion.Rate _ when isOver && isShown -> new ClassPicture.Race();
            case null, default -> new ClassPicture.None();
        });
    }

    /** The run as it is now; null where no program is open. */
    @Nullable
    Observation seen() {
        return run.seen().orElse(null);
    }

    /** Why that cannot be asked now; empty if it can. */
    Optional<Message> flaw(TeacherQuestion question) {
        return question.flaw(seen())
                .or(() -> question instanceof TeacherQuestion.Rate ? race.refused() : Optional.empty());
    }

    private void stop() {
        playing.set(null);
        shown = null;
        race.stop();
        picture.set(new ClassPicture.None());
    }

    /** Puts the question away. */
    void finish(@Nullable Classroom classroom) {
        if (isAsking()) {
            asked.set(null);
            stop();
            run.close();
            if (classroom != null) {
                classroom.finish();
            }
        }
    }
}

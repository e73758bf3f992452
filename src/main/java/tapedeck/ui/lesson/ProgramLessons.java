package tapedeck.ui.lesson;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.quiz.BackwardQuiz;
import tapedeck.lessons.quiz.ProgramQuiz;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.work.Newest;

/** Makes lessons about the program that is open: it runs aside for a moment, then the lesson begins. On the FX thread only. */
public final class ProgramLessons implements AutoCloseable {
    /** Makes a lesson. On a thread of its own. */
    @FunctionalInterface
    private interface Maker {
        Lesson make(Program program, Path folder, String id, Message name)
                throws ProgramException, InterruptedException;
    }

    /** A lesson that is asked for. */
    private record Wanted(ProgramEntry about, Maker maker) {}

    private final Newest<Wanted, Lesson> making;
    private final Consumer<Lesson> teach;
    private final Consumer<Message> say;
    private final ReadOnlyObjectWrapper<BackwardQuiz.Level> level = new ReadOnlyObjectWrapper<>(this, "level",
            BackwardQuiz.Level.TYPE);
    private @Nullable Lesson made;
    private @Nullable ProgramEntry asked;

    /**
     * None yet.
     *
     * @param open the program that is open, or null
     * @param home the folder that holds {@code sample-datasets}
     * @param teach begins a lesson
     * @param say tells why there is none
     */
    public ProgramLessons(Actions actions, ObservableValue<@Nullable ProgramEntry> open, Path home,
            Consumer<Lesson> teach, Consumer<Message> say) {
        this.teach = teach;
        this.say = say;
        making = Newest.interrupting("quiz", (wanted, _) -> wanted.maker().make(wanted.about().load(home), home,
                wanted.about().id(), wanted.about().title()));
        ObservableValue<Boolean> isOpen = open.map(Objects::nonNull).orElse(false);
        actions.bind(Action.QUIZ, Feather.CORNER_UP_LEFT, isOpen, () -> quiz(open.getValue()));
        actions.bind(Action.PROGRAM_QUIZ, Feather.HELP_CIRCLE, isOpen, () -> ask(open.getValue(), ProgramQuiz::of));
    }

    private void quiz(@Nullable ProgramEntry about) {
        BackwardQuiz.Level asked = level.get();
        ask(about, (program, folder, id, name) -> BackwardQuiz.of(asked, program, folder, id, name));
    }

    /** How gradients are asked for. */
    ReadOnlyObjectProperty<BackwardQuiz.Level> levelProperty() {
        return level.getReadOnlyProperty();
    }

    /** Has them asked for in another way: begins that quiz, on the same program. */
    void setLevel(BackwardQuiz.Level wanted) {
        level.set(wanted);
        quiz(asked);
    }

    /** Returns whether a lesson has levels. */
    boolean hasLevels(@Nullable Lesson lesson) {
        return lesson != null && lesson.equals(made) && lesson.cover().id().equals(BackwardQuiz.ID);
    }

    private void ask(@Nullable ProgramEntry about, Maker maker) {
        if (about != null) {
            making.replace(new Wanted(about, maker));
        }
    }

    /** Begins the lesson, once it is made. */
    public void pulse() {
        Newest.Done<Wanted, Lesson> done = making.poll();
        if (done == null) {
            return;
        }
        Lesson lesson = done.result();
        Throwable failure = done.failure();
        if (lesson != null) {
            made = lesson;
            asked = done.job().about();
            teach.accept(lesson);
        } else if (failure != null) {
            say.accept(Failure.describe(failure));
        }
    }

    /** Gives a stage the program that this lesson is about, if it is one of these: it is open, and has run. */
    public WindowStage equip(Lesson lesson, WindowStage stage) {
        if (asked != null && lesson.equals(made)) {
            stage.give(asked);
        }
        return stage;
    }

    @Override
    public void close() {
        making.close();
    }
}

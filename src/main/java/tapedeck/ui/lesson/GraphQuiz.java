package tapedeck.ui.lesson;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.quiz.BackwardQuiz;
import tapedeck.program.Failure;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.work.Newest;

/** Makes the quiz on the program that is open: its first iteration runs aside, then the lesson begins. On the FX thread only. */
public final class GraphQuiz implements AutoCloseable {
    private final Newest<ProgramEntry, Lesson> making;
    private final Consumer<Lesson> teach;
    private final Consumer<Message> say;
    private @Nullable Lesson made;
    private @Nullable ProgramEntry asked;

    /**
     * A quiz on nothing yet.
     *
     * @param open the program that is open, or null
     * @param home the folder that holds {@code sample-datasets}
     * @param teach begins a lesson
     * @param say tells why there is none
     */
    public GraphQuiz(Actions actions, ObservableValue<@Nullable ProgramEntry> open, Path home,
            Consumer<Lesson> teach, Consumer<Message> say) {
        this.teach = teach;
        this.say = say;
        making = Newest.interrupting("quiz", (entry, _) -> BackwardQuiz.of(entry.load(home), home,
                entry.id(), entry.title()));
        actions.bind(Action.QUIZ, Feather.HELP_CIRCLE, open.map(Objects::nonNull).orElse(false),
                () -> making.replace(Objects.requireNonNull(open.getValue())));
    }

    /** Begins the lesson, once it is made. */
    public void pulse() {
        Newest.Done<ProgramEntry, Lesson> done = making.poll();
        if (done == null) {
            return;
        }
        Lesson lesson = done.result();
        Throwable failure = done.failure();
        if (lesson != null) {
            made = lesson;
            asked = done.job();
            teach.accept(lesson);
        } else if (failure != null) {
            say.accept(Failure.describe(failure));
        }
    }

    /** Gives a stage the program that this lesson is about, if it is the quiz: it is open, and has run. */
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

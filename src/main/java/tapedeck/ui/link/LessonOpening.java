package tapedeck.ui.link;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tapedeck.deck.Deck;
import tapedeck.deck.ReadingTime;
import tapedeck.lesson.Lesson;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.program.SyntaxException;
import tapedeck.text.Message;

/** Loads lessons in the background, and begins with them as new takes once they are there. On the FX thread only. */
public final class LessonOpening {
    private final Workbench workbench;
    private final LessonLoader loader;
    private final Openings openings;
    private final Notices notices;
    private UnaryOperator<Lesson> edited = lesson -> lesson;
    private Consumer<SyntaxException> refused;

    /**
     * @param home the folder that holds {@code sample-datasets}
     * @param reading how long people take to read what is said of a lesson's first iteration
     */
    LessonOpening(Workbench workbench, Path home, Notices notices, ReadingTime reading) {
        this.workbench = workbench;
        loader = new LessonLoader(home);
        openings = new Openings(reading, notices);
        this.notices = notices;
        refused = why -> notices.fail(why.message());
    }

    /** Has a lesson that is opened or started over begin with the text that {@code edited} gives it; itself where nobody edits it. */
    public void setEdited(UnaryOperator<Lesson> edited) {
        this.edited = edited;
    }

    /** Has {@code refused} told of a text that is no program; what runs goes on. */
    public void setOnRefused(Consumer<SyntaxException> refused) {
        this.refused = refused;
    }

    /** Loads a lesson and starts it. Until it is there, and if it cannot be, all stays as it is. */
    void open(Lesson next) {
        loader.load(next, edited.apply(next));
    }

    /**
     * Runs a lesson with another text, as a new take beside its others. Until it is there, and if it is no program, all stays
     * as it is.
     *
     * @param text the lesson with that text
     */
    public void run(Lesson lesson, Lesson text) {
        loader.load(lesson, text);
    }

    /** Starts what runs over: the lesson, whose file is read again, or its text in an editor, or the network that was built. */
    void restart() {
        Lesson open = workbench.lessonProperty().get();
        if (open == null) {
            return;
        }
        Program program = workbench.program();
        if (program != null && program.provenance() instanceof Provenance.Network) {
            loader.use(open, program);
        } else {
            loader.load(open, edited.apply(open));
        }
    }

    /** Begins with what was loaded. Once a pulse. */
    void pulse() {
        LessonLoader.Loaded done = loader.poll();
        if (done == null) {
            return;
        }
        Program program = done.program();
        if (program == null) {
            refuse(done);
            return;
        }
        Settings settings = program.defaults().withEpochs(Integer.MAX_VALUE); // the viewer says when it is enough
        Deck next = new Deck(program, settings);
        Openings.Before before = Openings.Before.of(workbench.lessonProperty().get(), workbench.deck()); // first: a take that is left is held
        boolean again = done.lesson().equals(before.lesson());
        int back = again && !done.isEdited() ? 0 : workbench.currentTake();
        workbench.begin(done.lesson(), next, settings);
        openings.start(next, done.lesson(), before);
        if (done.isEdited()) {
            next.play(); // that was asked for
        }
        StartingOver.keep(workbench, notices, back, again
                ? Message.of("shell.edit.run")
                : Message.of("shell.edit.open", "lesson", done.lesson().title()));
    }

    private void refuse(LessonLoader.Loaded done) {
        if (Objects.requireNonNull(done.failure()) instanceof SyntaxException why) {
            refused.accept(why);
        } else {
            notices.fail(done.why());
        }
    }
}

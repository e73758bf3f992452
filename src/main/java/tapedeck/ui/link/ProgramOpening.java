package tapedeck.ui.link;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.ReadingTime;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.program.SyntaxException;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.ProgramLoad;
import tapedeck.text.Message;

/** Loads lessons in the background, and begins with them as new takes once they are there. On the FX thread only. */
public final class ProgramOpening {
    private final Workbench workbench;
    private final ProgramLoader loader;
    private final Path home;
    private final LessonStart openings;
    private final FirstIteration first;
    private final Notices notices;
    private UnaryOperator<ProgramEntry> edited = lesson -> lesson;
    private Consumer<SyntaxException> refused;
    private BiPredicate<ProgramEntry, Throwable> notBegun = (_, _) -> false;
    private Consumer<Program> begins = _ -> {};
    private Runnable opened = () -> {};
    private BiConsumer<Program, Message> failed = (_, _) -> {};
    private StartMode beginning = StartMode.USUAL;
    private @Nullable NewRun starting;
    /** Why what was opened last could not be, if it could not. */
    private @Nullable Message refusal;

    /**
     * @param home the folder that holds {@code sample-datasets}
     * @param reading how long people take to read what is said of a lesson's first iteration
     * @param first what a program will record
     */
    ProgramOpening(Workbench workbench, Path home, Notices notices, ReadingTime reading, FirstIteration first) {
        this.workbench = workbench;
        this.first = first;
        this.home = home;
        loader = new ProgramLoader(home);
        openings = new LessonStart(reading, notices);
        this.notices = notices;
        refused = why -> notices.fail(why.message());
    }

    /** Has {@code begins} told of another text of the script that is open, right before that becomes the current run. */
    public void setOnBegins(Consumer<Program> begins) {
        this.begins = begins;
    }

    /** Has {@code opened} run when another program than before has been opened, and is the current run. */
    public void setOnOpened(Runnable opened) {
        this.opened = opened;
    }

    /** Has {@code failed} told of a script, and why it failed, that did before there was anything to show of it; the run before stays. */
    public void setOnFailed(BiConsumer<Program, Message> failed) {
        this.failed = failed;
    }

    /** Has a lesson that is opened or started over begin with the text that {@code edited} gives it; itself where nobody edits it. */
    public void setEdited(UnaryOperator<ProgramEntry> edited) {
        this.edited = edited;
    }

    /** Has {@code refused} told of a text that is no program; what runs goes on. */
    public void setOnRefused(Consumer<SyntaxException> refused) {
        this.refused = refused;
    }

    /** Has {@code notBegun} told of a lesson that could not be loaded, and why; whether it takes care of that, else it is said. */
    public void setOnNotBegun(BiPredicate<ProgramEntry, Throwable> notBegun) {
        this.notBegun = notBegun;
    }

    /**
     * A lesson on its way.
     *
     * @param share how much of its table is read, from 0 to 1; NaN of what is no table
     */
    public record OnItsWay(Message title, double share) {}

    /** Returns what is loaded at this moment, or null. */
    public @Nullable OnItsWay loading() {
        ProgramLoad now = loader.loading();
        return now == null ? null : new OnItsWay(loader.title(), now.share());
    }

    /** Has a lesson whose program is told otherwise not introduced when it is started over, or opened later. */
    void know(ProgramEntry told) {
        openings.know(told);
    }

    /** Gives up what is loaded, or has begun and is not shown yet; all stays as it is. */
    public void giveUp() {
        loader.cancel();
        cancel();
    }

    /** Loads a lesson, unless that is done already, and starts it so. Until it is there, and if it cannot be, all stays as it is. */
    public void open(ProgramEntry next, StartMode how) {
        beginning = how;
        if (refusal != null) {
            notices.withdraw(refusal);
            refusal = null;
        }
        if (how.loaded() == null) {
            loader.load(next, edited.apply(next));
        } else {
            loader.use(next, how.loaded());
        }
    }

    /**
     * Runs a lesson with another text, as a new take beside its others. Until it is there, and if it is no program, all stays
     * as it is.
     *
     * @param text the lesson with that text
     */
    public void run(ProgramEntry lesson, ProgramEntry text) {
        loader.load(lesson, text);
    }

    /** Starts what runs over: the lesson, whose file is read again, or its text in an editor, or the network that was built. */
    void restart() {
        ProgramEntry open = workbench.lessonProperty().get();
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

    /** Begins with what was loaded, and shows what has begun once it has something to show. Once a pulse. */
    void pulse(long now) {
        ProgramLoader.Loaded done = loader.poll(this::isDue);
        Program program = done == null ? null : done.program();
        if (done != null && program == null) {
            refuse(done);
        } else if (done != null && program != null) {
            begin(done, program);
        }
        NewRun run = starting;
        NewRun.Stage stage = run == null ? NewRun.Stage.STARTS : run.look(now);
        if (run != null && stage == NewRun.Stage.STANDS) {
            starting = null;
            show(run);
        } else if (run != null && stage == NewRun.Stage.FAILED) {
            starting = null;
            fail(run);
        }
    }

    /** Of another kind of graph all is known before it begins: what comes has its place at once, and nothing moves. */
    private boolean isDue(ProgramLoader.Loaded done) {
        Program program = done.program();
        return program == null || program.provenance().speaks()
                || program.provenance().equals(workbench.tapeKindProperty().get())
                || first.foresee(program, settings(program));
    }

    /** The viewer says when it is enough. */
    private Settings settings(Program program) {
        return beginning.settings().apply(program.defaults()).withEpochs(Integer.MAX_VALUE);
    }

    private void begin(ProgramLoader.Loaded done, Program program) {
        cancel(); // it has been replaced before it stood
        Settings settings = settings(program);
        LessonStart.Before before = LessonStart.Before.of(workbench.lessonProperty().get(), workbench.deck()); // first: a take that is left is held
        NewRun run = new NewRun(done, new Deck(program, settings), settings, before);
        if (!run.isAgain() || LessonStart.isEmpty(program) || !(program.provenance() instanceof Provenance.Script)) {
            show(run);
            start(run);
            return;
        }
        workbench.equip(run.deck(), program);
        start(run);
        starting = run;
    }

    private void start(NewRun run) {
        openings.start(run.deck(), run.loaded().lesson(), run.before(), beginning);
        beginning = StartMode.USUAL;
        if (run.loaded().isEdited() && !LessonStart.isEmpty(run.deck().program())) {
            run.deck().play(); // that was asked for
        }
    }

    private void show(NewRun run) {
        boolean again = run.isAgain();
        int back = again && !run.loaded().isEdited() ? 0 : workbench.currentTake();
        if (again) {
            begins.accept(run.deck().program());
        }
        workbench.begin(run.loaded().lesson(), run.deck(), run.settings());
        if (!again) {
            opened.run();
        }
        RestartCommands.keep(workbench, notices, back, again
                ? Message.of("shell.edit.run")
                : Message.of("shell.edit.open", "lesson", run.loaded().lesson().title()));
        RecordedParts.begin(workbench, run.loaded().lesson(), run.deck().program());
    }

    /** The run before stays as it is; if that has failed itself, two failures would be on the screen. */
    private void fail(NewRun run) {
        DeckState now = workbench.state();
        if (now == null || now.position().status() == DeckState.Status.FAILED) {
            show(run);
        } else {
            run.deck().close();
            failed.accept(run.deck().program(), run.failure());
        }
    }

    /** Ends a run that has nothing to show yet; whether there was one. */
    boolean cancel() {
        NewRun run = starting;
        starting = null;
        if (run != null) {
            run.deck().close();
        }
        return run != null;
    }

    /** That a run starts, or null; the one before is shown meanwhile. */
    @Nullable
    BusyProgram starting(long now) {
        return starting == null ? null : starting.busy(now);
    }

    /** Returns whether something is loaded, or has begun and is not shown yet. */
    public boolean isUnderWay() {
        return starting != null || loader.isLoading();
    }

    private void refuse(ProgramLoader.Loaded done) {
        Throwable failure = Objects.requireNonNull(done.failure());
        if (failure instanceof SyntaxException why) {
            refused.accept(why);
        } else if (!notBegun.test(done.lesson(), failure)) {
            refusal = done.why();
            notices.fail(refusal);
        }
    }

    /** The folder that holds {@code sample-datasets}. */
    public Path home() {
        return home;
    }
}

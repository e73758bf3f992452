package tapedeck.ui.script;

import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.export.PyTorchScript;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.text.Texts;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.work.Newest;

/** Opens a lesson, or a network that was drawn, as the PyTorch script that it is, to be changed and run. On the FX thread only. */
public final class LessonAsProgram {
    private final DeckLink link;
    private final Actions actions;
    private final ScriptRuns scripting;
    private final Function<Program, Settings> settings;
    private final Newest<Job, String> worker = new Newest<>("program",
            (job, _) -> PyTorchScript.of(job.program, job.settings, job.texts, PyTorchScript.folder(job.program))
                    .text());

    /** The job of writing. */
    private record Job(Program program, Settings settings, Texts texts) {}

    /** @param settings with which a program would be started, to run as it is set now */
    public LessonAsProgram(DeckLink link, Actions actions, ScriptRuns scripting, Function<Program, Settings> settings) {
        this.link = link;
        this.actions = actions;
        this.scripting = scripting;
        this.settings = settings;
        ObservableValue<Boolean> none = link.workbench().tapeKindProperty()
                .map(kind -> !kind.speaks()).orElse(false);
        actions.bind(Action.OPEN_AS_PROGRAM, Feather.CODE, none, this::open);
        link.follow(this::pulse);
    }

    /** Opens the program of the current take. */
    void open() {
        Program program = Objects.requireNonNull(link.workbench().program());
        worker.submit(new Job(program, settings.apply(program), actions.words().texts()));
    }

    private void pulse() {
        Newest.Done<Job, String> done = worker.poll();
        if (done == null) {
            return;
        }
        String text = done.result();
        if (text != null) {
            scripting.begin(PyTorchScript.folder(done.job().program), done.job().program.id(), text);
        } else {
            link.notices().fail(Failure.describe(Objects.requireNonNull(done.failure())));
        }
    }

    /** Waits until what was begun is written, and opens it. Blocks. */
    void settle() throws InterruptedException {
        worker.await();
        pulse();
    }

    /** Ends its thread. */
    public void dispose() {
        worker.close();
    }
}

package tapedeck.ui.export;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.array.NdArray;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.edit.Edit;
import tapedeck.export.NumberFiles;
import tapedeck.export.weights.WeightFormat;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.RecordedProgram;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.Workbench;
import tapedeck.ui.work.Newest;

/**
 * Reads weights from a file in the background and goes on with them in a new take, which shares what was before; the take before
 * stays as it is. On the FX thread only.
 */
public final class LoadingWeights implements AutoCloseable {
    private final DeckLink link;
    private final Actions actions;
    private final Newest<Job, List<NdArray>> reader = new Newest<>("weights",
            (job, _) -> NumberFiles.read(job.file, job.program, job.settings));

    /** The take that is to be held where its new weights are first used, once it is as far; 0 if none is. */
    private int coming;

    /** The job of reading a file. */
    private record Job(Path file, Program program, Settings settings, int take) {}

    /** The owner of such an edit: which take is shown. */
    private record Shown() {}

    /** Has the action ask for a file over {@code view}. */
    public LoadingWeights(DeckLink link, Actions actions, Node view) {
        this.link = link;
        this.actions = actions;
        actions.bind(Action.LOAD_WEIGHTS, Feather.UPLOAD, () -> ask(view));
        link.follow(this::pulse);
    }

    private void ask(Node view) {
        if (link.workbench().program() == null) {
            link.notices().say(Message.of("shell.notice.noLesson"));
            return;
        }
        if (link.workbench().program() instanceof RecordedProgram) {
            link.notices().say(Message.of("shell.notice.elsewhere"));
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(actions.words().of(Action.LOAD_WEIGHTS.text()));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(actions.words().of("export.weights.files"),
                Stream.of(WeightFormat.values()).flatMap(each -> each.extensions().stream()).map(each -> "*." + each)
                        .toList()));
        File file = chooser.showOpenDialog(view.getScene().getWindow());
        if (file != null) {
            load(file.toPath());
        }
    }

    /** Goes on with the weights in {@code file}; if they do not fit, that is said, and all stays as it is. */
    public void load(Path file) {
        Workbench workbench = link.workbench();
        Program program = workbench.program();
        if (program != null) {
            reader.submit(new Job(file, program, workbench.present(), workbench.currentTake()));
        }
    }

    private void pulse() {
        hold(); // first: of a take that begins now the frame has nothing yet
        read();
    }

    private void hold() {
        DeckState now = link.frame().state();
        if (coming != 0 && coming != link.workbench().currentTake()) {
            coming = 0;
        } else if (coming != 0 && now != null && now.position().status() == DeckState.Status.PAUSED) {
            coming = 0;
            link.commands().runTo(new Moment.Forward(1));
        }
    }

    private void read() {
        Newest.Done<Job, List<NdArray>> done = reader.poll();
        if (done == null || done.job().take != link.workbench().currentTake() || !link.commands().leave().ask()) {
            return; // else something else is shown by now
        }
        String name = String.valueOf(done.job().file.getFileName());
        List<NdArray> weights = done.result();
        if (weights == null) {
            Throwable failure = done.failure();
            link.notices().fail(failure == null ? Message.verbatim("") : Failure.describe(failure));
        } else {
            begin(name, weights);
        }
    }

    private void begin(String name, List<NdArray> weights) {
        Workbench workbench = link.workbench();
        int back = workbench.currentTake();
        DeckState before = link.frame().state();
        long updated = workbench.rest().updated(back);
        if (updated == 0) {
            workbench.again(weights);
        } else if (workbench.branch(back, updated)) {
            link.commands().load(weights);
            coming = workbench.currentTake();
        }
        int now = workbench.currentTake();
        workbench.edit(now, each -> each.named(Message.verbatim(name)));
        if (before != null && before.position().plays()) {
            coming = 0;
            link.commands().play();
        }
        link.notices().performed(new Edit(new Shown(), Message.of("export.weights.edit", "file", name),
                () -> workbench.select(now), () -> workbench.select(back)),
                Message.of("export.weights.loaded", "file", name, "iteration", updated + 1));
    }

    /** Waits until what was asked for is read, and goes on with it. Blocks. */
    public void settle() throws InterruptedException {
        reader.await();
        pulse();
    }

    @Override
    public void close() {
        reader.close();
    }
}

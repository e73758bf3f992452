package tapedeck.ui.shell;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.export.Exporter;
import tapedeck.export.PyTorchExporter;
import tapedeck.file.WholeFile;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.text.FileTrouble;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.work.Newest;

/** Writes the program of the current take to a file, in the background. On the FX thread only. */
final class Exporting {
    /** What is to be written, and where. */
    private record Job(Exporter format, Program program, Settings settings, Path file) {}

    private final DeckLink link;
    private final Actions actions;
    private final Newest<Job, Path> worker = new Newest<>("export", (job, _) -> write(job));

    Exporting(DeckLink link, Actions actions) {
        this.link = link;
        this.actions = actions;
        link.follow(this::pulse);
    }

    /** Has the action ask for a file over {@code view}. */
    void bind(Node view) {
        actions.bind(Action.EXPORT, Feather.DOWNLOAD, () -> {
            Program program = link.workbench().program();
            if (program == null) {
                link.notices().say(Message.of("shell.notice.noLesson"));
                return;
            }
            FileChooser chooser = new FileChooser();
            chooser.setTitle(actions.words().of("action.export"));
            chooser.setInitialFileName(program.id() + "." + PyTorchExporter.EXTENSION);
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter("PyTorch (*.py)", "*." + PyTorchExporter.EXTENSION));
            File file = chooser.showSaveDialog(view.getScene().getWindow());
            if (file != null) {
                export(file.toPath());
            }
        });
    }

    /** Writes the program, as it is set now, to {@code file}; then it is said. */
    void export(Path file) {
        Program program = link.workbench().program();
        if (program != null) {
            worker.submit(new Job(exporter(file), program,
                    ProgramListing.settings(link, program), file));
        }
    }

    private Exporter exporter(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return new PyTorchExporter(actions.words().texts(), Objects.requireNonNullElse(folder, file));
    }

    private static Path write(Job job) throws Exception {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        job.format.write(job.program, job.settings, content);
        try {
            WholeFile.write(job.file, content.toByteArray());
        } catch (IOException trouble) {
            throw new ProgramException(FileTrouble.why(trouble)); // for who chose the file: nothing to be logged
        }
        return job.file;
    }

    private void pulse() {
        Newest.Done<Job, Path> done = worker.poll();
        if (done != null) {
            String file = done.job().file.toString();
            Throwable failure = done.failure();
            if (failure == null) {
                link.notices().say(Message.of("shell.notice.exported", "file", file));
            } else {
                link.notices().fail(Message.of("shell.notice.notExported", "file", file, "why",
                        Failure.describe(failure)));
            }
        }
    }

    /** Waits until what was begun is written, and says so. Blocks. */
    void settle() throws InterruptedException {
        worker.await();
        pulse();
    }

    void dispose() {
        worker.close();
    }
}

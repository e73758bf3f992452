package tapedeck.ui.script;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.program.ProgramException;
import tapedeck.python.ScriptFile;
import tapedeck.text.FileTrouble;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.editor.ScriptBuffers;
import tapedeck.ui.link.Notices;

/** Writes the script that is edited to its file, or to another. On the FX thread only. */
public final class FileSaving {
    private final Actions actions;
    private final Node view;
    private final RecentFiles recent;
    private final ScriptBuffers buffers;
    private final Notices notices;

    private FileSaving(Actions actions, Node view, RecentFiles recent, ScriptBuffers buffers, Notices notices) {
        this.recent = recent;
        this.actions = actions;
        this.view = view;
        this.buffers = buffers;
        this.notices = notices;
    }

    /**
     * Has the actions save what is edited; files are asked for over {@code view}. What is returned asks before the window closes.
     *
     * @param otherwise saves where no script is open
     * @param otherwiseAs the same in another file
     */
    public static Leaving bind(Actions actions, Node view, Scripting scripting, Notices notices, Runnable otherwise,
            Runnable otherwiseAs) {
        ScriptBuffers buffers = scripting.buffers();
        FileSaving saving = new FileSaving(actions, view, scripting.recent(), buffers, notices);
        ObservableValue<Boolean> open = buffers.currentProperty().map(_ -> true).orElse(false);
        ObservableValue<Boolean> toSave = buffers.currentProperty().flatMap(
                each -> each.unsavedProperty().flatMap(unsaved -> each.keptProperty().map(kept -> unsaved || !kept)))
                .orElse(true);
        actions.bind(Action.SAVE, Feather.SAVE, toSave, () -> {
            if (open.getValue()) {
                saving.save(saving.current());
            } else {
                otherwise.run();
            }
        });
        actions.bind(Action.SAVE_AS, null, () -> {
            if (open.getValue()) {
                saving.saveAs(saving.current());
            } else {
                otherwiseAs.run();
            }
        });
        return new Leaving(buffers, saving::save,
                unsaved -> Leaving.ask(unsaved, actions.words(), view.getScene().getWindow()));
    }

    private Buffer current() {
        return Objects.requireNonNull(buffers.currentProperty().get());
    }

    private boolean save(Buffer buffer) {
        return buffer.keptProperty().get() ? write(buffer, buffer.place()) : saveAs(buffer);
    }

    private boolean saveAs(Buffer buffer) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(actions.words().of("action.save-as"));
        chooser.setInitialFileName(
                String.valueOf(buffer.place().getFileName()).replaceFirst("(?i)\\.ipynb$", ".py"));
        Path folder = buffer.place().getParent();
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        File file = chooser.showSaveDialog(view.getScene().getWindow());
        return file != null && write(buffer, named(file.toPath().toAbsolutePath()));
    }

    /** Who types only a name means a script; a file that is there was meant as it is. */
    private static Path named(Path file) {
        String name = String.valueOf(file.getFileName());
        Path script = file.resolveSibling(name + ".py");
        return name.indexOf('.') >= 0 || Files.exists(file) || Files.exists(script) ? file : script;
    }

    private boolean write(Buffer buffer, Path file) {
        String text = buffer.text();
        try {
            ScriptFile.write(file, text);
        } catch (IOException e) {
            notices.fail(Message.of("editor.notSaved", "file", file.toString(), "why", FileTrouble.why(e)));
            return false;
        } catch (ProgramException e) {
            notices.fail(e.message());
            return false;
        }
        buffers.move(buffer, file);
        recent.add(file);
        buffer.isSaved(file, text);
        return true;
    }
}

package tapedeck.ui.script;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.file.Installation;
import tapedeck.program.ProgramException;
import tapedeck.python.ScriptFile;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.editor.ScriptBuffers;
import tapedeck.ui.link.Notices;

/** Writes the script that is edited to its file, or to another. On the FX thread only. */
public final class FileSaving {
    private final RecentFiles recent;
    private final ScriptBuffers buffers;
    private final Notices notices;
    private final Installation installation;
    private final Choice choice;
    /** Why what is edited could not be saved last, while that is true. */
    private final Map<Buffer, Message> refusals = new HashMap<>();

    /** Asks for a file. */
    interface Choice {
        /**
         * The file that somebody chooses, or null.
         *
         * @param name how it is called if nobody says otherwise
         * @param folder that is looked into first; null for wherever somebody was
         */
        @Nullable
        Path file(String name, @Nullable Path folder);
    }

    FileSaving(ScriptRuns scripting, Notices notices, Installation installation, Choice choice) {
        recent = scripting.recent();
        buffers = scripting.buffers();
        this.notices = notices;
        this.installation = installation;
        this.choice = choice;
    }

    /**
     * Has the actions save what is edited; files are asked for over {@code view}. What is returned asks before the window closes.
     *
     * @param installation whose files are not written: a script of it is saved as another
     * @param otherwise saves where no script is open
     * @param otherwiseAs the same in another file
     */
    public static CloseQuestion<List<Buffer>> bind(Actions actions, Node view, ScriptRuns scripting, Notices notices,
            Installation installation, Runnable otherwise, Runnable otherwiseAs) {
        FileSaving saving = new FileSaving(scripting, notices, installation,
                (name, folder) -> ask(actions, view, name, folder));
        saving.bind(actions, otherwise, otherwiseAs);
        return CloseQuestion.ofScripts(scripting.buffers(), saving::save, actions.words(),
                () -> view.getScene().getWindow());
    }

    void bind(Actions actions, Runnable otherwise, Runnable otherwiseAs) {
        ObservableValue<Boolean> open = buffers.currentProperty().map(_ -> true).orElse(false);
        ObservableValue<Boolean> ships = buffers.currentProperty().flatMap(Buffer::placeProperty)
                .map(installation::contains).orElse(false);
        ObservableValue<Boolean> toSave = buffers.currentProperty().flatMap(
                each -> each.unsavedProperty().flatMap(unsaved -> each.savedProperty().map(kept -> unsaved || !kept)))
                .flatMap(toWrite -> ships.map(isRead -> toWrite || isRead)).orElse(true);
        actions.explain(Action.SAVE,
                ships.map(isRead -> Message.of(isRead ? "action.save.ships.help" : "action.save.help")));
        actions.bind(Action.SAVE, Feather.SAVE, toSave, () -> {
            if (open.getValue()) {
                save(current());
            } else {
                otherwise.run();
            }
        });
        actions.bind(Action.SAVE_AS, null, () -> {
            if (open.getValue()) {
                saveAs(current());
            } else {
                otherwiseAs.run();
            }
        });
    }

    private Buffer current() {
        return Objects.requireNonNull(buffers.currentProperty().get());
    }

    private boolean save(Buffer buffer) {
        boolean isHis = buffer.savedProperty().get() && !installation.contains(buffer.place());
        return isHis ? write(buffer, buffer.place()) : saveAs(buffer);
    }

    private boolean saveAs(Buffer buffer) {
        Path folder = buffer.place().getParent();
        Path file = choice.file(
                String.valueOf(buffer.place().getFileName()).replaceFirst("(?i)\\.ipynb$", ".py"),
                installation.contains(buffer.place()) ? documents() : folder);
        return file != null && write(buffer, named(file.toAbsolutePath()));
    }

    private static @Nullable Path ask(Actions actions, Node view, String name, @Nullable Path folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(actions.words().of("action.save-as"));
        chooser.setInitialFileName(name);
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        File file = chooser.showSaveDialog(view.getScene().getWindow());
        return file == null ? null : file.toPath();
    }

    /** Where a user keeps what is his. */
    private static Path documents() {
        Path home = Path.of(System.getProperty("user.home", ""));
        Path documents = home.resolve("Documents");
        return Files.isDirectory(documents) ? documents : home;
    }

    /** Who types only a name means a script; a file that is there was meant as it is. */
    private static Path named(Path file) {
        String name = String.valueOf(file.getFileName());
        Path script = file.resolveSibling(name + ".py");
        return name.indexOf('.') >= 0 || Files.exists(file) || Files.exists(script) ? file : script;
    }

    private boolean write(Buffer buffer, Path file) {
        if (installation.contains(file)) {
            return refuse(buffer, Message.of("editor.ships", "file", file.toString()));
        }
        String text = buffer.text();
        try {
            ScriptFile.write(file, text);
        } catch (IOException e) {
            return refuse(buffer,
                    Message.of("editor.notSaved", "file", file.toString(), "why", FileErrorText.why(e)));
        } catch (ProgramException e) {
            return refuse(buffer, e.message());
        }
        withdraw(buffer);
        buffers.move(buffer, file);
        recent.add(file);
        buffer.isSaved(file, text);
        return true;
    }

    private boolean refuse(Buffer buffer, Message why) {
        withdraw(buffer);
        refusals.put(buffer, why);
        notices.fail(why);
        return false;
    }

    private void withdraw(Buffer buffer) {
        Message before = refusals.remove(buffer);
        if (before != null) {
            notices.withdraw(before);
        }
    }
}

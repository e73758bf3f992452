package tapedeck.ui.classroom;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.file.WholeFile;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.classroom.ClassModel.Invitation;
import tapedeck.ui.link.Notices;

/** Binds what the menu of the class does. */
public final class ClassActions {
    private ClassActions() {}

    /**
     * Binds all of it.
     *
     * @param view asks for a file over its window
     */
    public static void bind(Actions actions, ClassModel model, Notices notices, Node view) {
        ObservableValue<Boolean> isOpen = model.openProperty().isNotNull();
        actions.bind(Action.CLASS_BEGIN, Feather.USERS, model.openProperty().isNull(), model::begin);
        actions.bind(Action.CLASS_INVITE, Feather.SMARTPHONE, isOpen,
                () -> model.invitationProperty().set(Invitation.CLASS));
        actions.bind(Action.CLASS_REMOTE, Feather.RADIO, isOpen,
                () -> model.invitationProperty().set(Invitation.REMOTE));
        actions.toggle(Action.CLASS_NICKNAMES, null, model.nicknamesProperty());
        actions.bind(Action.CLASS_RESULTS, Feather.DOWNLOAD, isOpen, () -> ask(actions, model, notices, view));
        actions.bind(Action.CLASS_END, Feather.X, isOpen, model::end);
    }

    private static void ask(Actions actions, ClassModel model, Notices notices, Node view) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(actions.words().of(Action.CLASS_RESULTS.text()));
        chooser.setInitialFileName("class.csv");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.csv", "*.csv"));
        File file = chooser.showSaveDialog(view.getScene().getWindow());
        if (file != null) {
            save(actions, model, notices, file.toPath());
        }
    }

    /** Writes all votes so far to a file, and says so; what stood there stays where that fails. */
    static void save(Actions actions, ClassModel model, Notices notices, Path file) {
        OpenClass open = model.openProperty().get();
        if (open == null) {
            return;
        }
        try {
            WholeFile.write(file, open.classroom().results().csv(actions.words().texts().language())
                    .getBytes(StandardCharsets.UTF_8));
            notices.say(Message.of("shell.notice.exported", "file", file.toString()));
        } catch (IOException trouble) {
            notices.fail(Message.of("shell.notice.notExported", "file", file.toString(), "why",
                    FileErrorText.why(trouble)));
        }
    }
}

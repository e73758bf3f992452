package tapedeck.ui.script;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.ui.action.Actions;

/** The ways a file comes into the window: it is asked for, or dropped, as rows of a table can be, too. */
public final class FileOpening {
    private FileOpening() {}

    /** Has {@code open} told of every file that somebody wants opened in {@code view}, and {@code rows} of text that is dropped there. */
    public static void bind(Actions actions, Node view, Consumer<Path> open, Consumer<String> rows) {
        actions.bind(Action.OPEN, Feather.FOLDER, () -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(actions.words().of("action.open"));
            File file = chooser.showOpenDialog(view.getScene().getWindow());
            if (file != null) {
                open.accept(file.toPath());
            }
        });
        view.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        view.setOnDragDropped(event -> {
            event.setDropCompleted(drop(event.getDragboard().getFiles(), event.getDragboard().getString(), open, rows));
            event.consume();
        });
    }

    /** Takes the first of several files; if there is none, the text. Whether there was something. */
    public static boolean drop(List<File> files, @Nullable String text, Consumer<Path> open, Consumer<String> rows) {
        if (!files.isEmpty()) {
            open.accept(files.getFirst().toPath());
        } else if (text != null && !text.isBlank()) {
            rows.accept(text);
        } else {
            return false;
        }
        return true;
    }
}

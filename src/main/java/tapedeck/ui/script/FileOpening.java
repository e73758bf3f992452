package tapedeck.ui.script;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.ui.action.Actions;

/** The ways a file comes into the window: it is asked for, or dropped. */
public final class FileOpening {
    private FileOpening() {}

    /** Has {@code open} told of every file that somebody wants opened in {@code view}. */
    public static void bind(Actions actions, Node view, Consumer<Path> open) {
        actions.bind(Action.OPEN, Feather.FOLDER, () -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(actions.words().of("action.open"));
            File file = chooser.showOpenDialog(view.getScene().getWindow());
            if (file != null) {
                open.accept(file.toPath());
            }
        });
        view.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        view.setOnDragDropped(event -> {
            event.setDropCompleted(drop(event.getDragboard().getFiles(), open));
            event.consume();
        });
    }

    /** Takes the first of several files. Whether there was one. */
    public static boolean drop(List<File> files, Consumer<Path> open) {
        if (!files.isEmpty()) {
            open.accept(files.getFirst().toPath());
        }
        return !files.isEmpty();
    }
}

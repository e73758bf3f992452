package tapedeck.ui.export;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import tapedeck.export.Format;
import tapedeck.export.picture.VectorPicture;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Asks over the window how the graph is to be drawn. On the FX thread only. */
final class PictureDialog {
    private PictureDialog() {}

    /** Returns what is chosen; empty if nothing is to be written. */
    static Optional<PictureChoice> ask(LiveTexts words, Window owner, Format format, PictureChoice before,
            Function<PictureChoice, VectorPicture> drawn) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(words.of(format.action().text()));
        PicturePane pane = new PicturePane(words, format, before, drawn);
        ButtonType choosing = new ButtonType(words.of("export.picture.choose"), ButtonData.OK_DONE);
        dialog.getDialogPane().setContent(pane);
        dialog.getDialogPane().getButtonTypes().addAll(choosing,
                new ButtonType(words.of("export.picture.cancel"), ButtonData.CANCEL_CLOSE));
        Theme.lend(owner, dialog.getDialogPane(),
                Objects.requireNonNull(PictureDialog.class.getResource("export.css")));
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
                ((Button) dialog.getDialogPane().lookupButton(choosing)).fire(); // else what has the focus takes it
                event.consume();
            }
        });
        return dialog.showAndWait().filter(choosing::equals).map(_ -> pane.choice());
    }
}

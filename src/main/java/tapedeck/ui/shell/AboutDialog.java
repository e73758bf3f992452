package tapedeck.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import tapedeck.file.ProgramVersion;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.theme.Theme;

/** Says which Tapedeck this is, what it runs on, and of whom its parts are. */
final class AboutDialog {
    private static final double ICON = 64;
    private static final int ROWS = 14;

    private AboutDialog() {}

    /** The window's icon of that width: 32, 64 or 256 pixels. */
    static Image icon(String pixels) {
        return new Image(Objects.requireNonNull(AboutDialog.class.getResourceAsStream("icon/" + pixels + ".png")));
    }

    /**
     * Opens before the window; Esc closes it.
     *
     * @param home that holds {@code NOTICE}
     */
    static void show(Window owner, Path home, Texts texts) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.of("action.about"));
        dialog.getDialogPane().setContent(content(home, texts));
        dialog.getDialogPane().getButtonTypes()
                .add(new ButtonType(texts.of("action.keys.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        Theme.lend(owner, dialog.getDialogPane(),
                Objects.requireNonNull(AboutDialog.class.getResource("/tapedeck/ui/shell/shell.css")));
        dialog.setResizable(true);
        dialog.show();
    }

    static VBox content(Path home, Texts texts) {
        Label name = new Label(texts.of(Message.of("shell.about.version", "version", ProgramVersion.text())));
        name.getStyleClass().add("strong");
        Label system = new Label(texts.of(Message.of("shell.about.system", "java", Runtime.version().toString(),
                "javafx", System.getProperty("javafx.version", ""), "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"))));
        ImageView icon = new ImageView(icon("256"));
        icon.setFitWidth(ICON);
        icon.setFitHeight(ICON);
        VBox words = new VBox(name, new Label(texts.of("shell.about.what")), system);
        words.getChildren().forEach(each -> ((Label) each).setWrapText(true));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(icon, words);
        head.setMinHeight(Region.USE_PREF_SIZE);
        head.getStyleClass().add("head");
        TextArea parts = new TextArea(notice(home, texts));
        parts.setEditable(false);
        parts.setWrapText(true);
        parts.setPrefRowCount(ROWS);
        VBox all = new VBox(head, parts);
        VBox.setVgrow(parts, Priority.ALWAYS);
        all.setMinHeight(Region.USE_PREF_SIZE); // a window manager may open it lower than it asks for
        all.getStyleClass().add("about");
        return all;
    }

    private static String notice(Path home, Texts texts) {
        Path file = home.resolve("NOTICE");
        try {
            return Files.readString(file).replaceAll("(?<!\n)\n(?![\n-])( {2})?", " ");
        } catch (IOException _) {
            return texts.of(Message.of("shell.about.noNotice", "file", file.toString()));
        }
    }
}

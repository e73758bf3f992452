package tapedeck.ui.start;

import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.action.Action;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.theme.LiveTexts;

/** The ways to what is one's own: opened, dropped, pasted, begun, or gone on with. */
final class OpenOptions extends VBox {
    /** Files that are offered; the menu has all. */
    private static final int FILES = 3;

    private final StartModel model;
    private final LiveTexts words;
    private final VBox files = new VBox();

    OpenOptions(StartModel model, Actions actions) {
        this.model = model;
        words = actions.words();
        getStyleClass().add("start-column");
        Label drop = new Label();
        drop.textProperty().bind(words.text("start.drop"));
        drop.setWrapText(true);
        Buttons buttons = new Buttons(actions);
        FlowPane ways = new FlowPane();
        ways.getStyleClass().add("start-ways");
        ways.getChildren().addAll(way(buttons, Action.OPEN, "action.open"),
                way(buttons, Action.NEW_PROGRAM, "start.new-program"),
                way(buttons, Action.PASTE_TABLE, "action.paste-table"));
        VBox box = new VBox(drop, ways);
        box.getStyleClass().add("start-drop");
        files.getStyleClass().add("start-files");
        VBox last = new VBox(heading(words, "start.recent"), files);
        last.getStyleClass().add("start-part");
        last.managedProperty().bind(last.visibleProperty());
        VBox open = new VBox(heading(words, "start.open"), box);
        open.getStyleClass().add("start-part");
        getChildren().addAll(open, last);
        model.recent().subscribe(all -> {
            last.setVisible(!all.isEmpty());
            files.getChildren().setAll(all.stream().limit(FILES).map(this::file).toList());
        });
    }

    private ButtonBase way(Buttons buttons, Action action, String says) {
        ButtonBase button = buttons.text(action);
        button.textProperty().bind(words.text(says));
        button.setId("start-" + action.id());
        button.getStyleClass().addAll("flat", "accent");
        button.addEventHandler(ActionEvent.ACTION, _ -> {
            if (action != Action.OPEN) { // of that one may think better
                model.shownProperty().set(false);
            }
        });
        return button;
    }

    private static Label heading(LiveTexts words, String key) {
        Label heading = new Label();
        heading.textProperty().bind(words.text(key));
        heading.getStyleClass().add("start-heading");
        return heading;
    }

    private Button file(Path file) {
        Button button = new Button(file.getFileName() + " – " + file.getParent(), new FontIcon(Feather.FILE));
        button.setMnemonicParsing(false);
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.getStyleClass().addAll("start-tile", "start-file");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> model.open(file));
        return button;
    }
}

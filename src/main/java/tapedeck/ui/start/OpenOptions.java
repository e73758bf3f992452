package tapedeck.ui.start;

import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tapedeck.action.Action;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.theme.LiveTexts;

/** The ways to what is one's own: dropped or opened, begun, or pasted. */
final class OpenOptions extends VBox {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final StartModel model;
    private final LiveTexts words;
    private final Button drop;

    OpenOptions(StartModel model, Actions actions, Picture arrow) {
        this.model = model;
        words = actions.words();
        getStyleClass().add("start-own");
        Buttons buttons = new Buttons(actions);
        HBox ways = new HBox(link(buttons, Action.NEW_PROGRAM, "start.new-program"),
                link(buttons, Action.PASTE_TABLE, "action.paste-table"));
        ways.getStyleClass().add("start-ways");
        drop = (Button) buttons.icon(Action.OPEN);
        drop.setId("start-" + Action.OPEN.id());
        drop.getStyleClass().add("start-drop");
        drop.setMaxWidth(Double.MAX_VALUE);
        arrow.getStyleClass().add("start-arrow");
        VBox says = new VBox(label("start.open", "start-drop-title"), label("start.open-what", "muted"));
        says.setAlignment(Pos.CENTER_LEFT);
        HBox inside = new HBox(arrow, says);
        inside.getStyleClass().add("start-drop-inside");
        drop.setGraphic(inside);
        drop.setMaxHeight(Double.MAX_VALUE);
        VBox.setVgrow(drop, Priority.ALWAYS);
        getChildren().addAll(ways, drop);
    }

    /** Lights up, or no more: something is dragged over the window. */
    void light(boolean on) {
        drop.pseudoClassStateChanged(TARGET, on);
    }

    private ButtonBase link(Buttons buttons, Action action, String says) {
        ButtonBase link = buttons.text(action);
        link.textProperty().bind(words.text(says));
        link.setId("start-" + action.id());
        link.getStyleClass().add("start-link");
        link.addEventHandler(ActionEvent.ACTION, _ -> model.shownProperty().set(false));
        return link;
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(words.text(key));
        label.getStyleClass().add(style);
        return label;
    }
}

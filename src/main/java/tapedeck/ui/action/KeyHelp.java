package tapedeck.ui.action;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;

/** Says what every key does. */
public final class KeyHelp {
    private final Actions actions;

    public KeyHelp(Actions actions) {
        this.actions = actions;
    }

    /** Opens beside what is done; the keys work on. */
    public void show(Window owner) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(actions.words().of(Action.KEYS.text()));
        dialog.getDialogPane().setContent(content());
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().getStylesheets().add(Objects
                .requireNonNull(KeyHelp.class.getResource("/tapedeck/ui/action/action.css")).toExternalForm());
        dialog.show();
    }

    private HBox content() {
        VBox others = new VBox(
                Stream.of(ActionContext.values()).filter(each -> each != ActionContext.WINDOW).map(this::group)
                        .toArray(GridPane[]::new));
        others.getStyleClass().add("box");
        HBox columns = new HBox(group(ActionContext.WINDOW), others);
        columns.getStyleClass().add("key-help");
        return columns;
    }

    private GridPane group(ActionContext context) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("group");
        Label title = new Label(actions.words().of(context.text()));
        title.getStyleClass().add("strong");
        grid.add(title, 0, 0, 2, 1);
        List<Action> all = Stream.of(Action.values())
                .filter(each -> each.context() == context && !actions.keys(each).isEmpty()).toList();
        for (int i = 0; i < all.size(); i++) {
            Label keys = new Label(actions.keyNames().of(actions.keys(all.get(i))));
            keys.getStyleClass().add("keys");
            grid.addRow(i + 1, keys, new Label(actions.words().of(all.get(i).help())));
        }
        return grid;
    }
}

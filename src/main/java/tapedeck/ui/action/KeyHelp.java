package tapedeck.ui.action;

import static javafx.scene.layout.Region.USE_PREF_SIZE;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Window;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.action.KeyCondition;
import tapedeck.text.Message;
import tapedeck.ui.theme.Theme;

/** Says what every key does. */
public final class KeyHelp {
    /** Of the screen's height, and beside what scrolls. */
    private static final double MOST = 0.75;
    private static final double BAR = 20;

    private final Actions actions;

    public KeyHelp(Actions actions) {
        this.actions = actions;
    }

    /** Opens before the window, in the language it speaks now; Esc closes it. */
    public void show(Window owner) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(actions.words().of(Action.KEYS.text()));
        VBox content = content();
        ScrollPane scroll = new ScrollPane(content);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        dialog.getDialogPane().setContent(scroll);
        dialog.getDialogPane().getButtonTypes()
                .add(new ButtonType(actions.words().of("action.keys.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        Theme.lend(owner, dialog.getDialogPane(),
                Objects.requireNonNull(KeyHelp.class.getResource("/tapedeck/ui/action/action.css")));
        // How large all of it is, is known once it is dressed; where the screen is low, the rest is found by scrolling.
        dialog.getDialogPane().applyCss();
        double most = Screen.getPrimary().getVisualBounds().getHeight() * MOST;
        scroll.setPrefSize(content.prefWidth(-1) + BAR, Math.min(most, content.prefHeight(-1) + 2));
        dialog.getDialogPane().setMinWidth(scroll.getPrefWidth());
        scroll.setMinHeight(scroll.getPrefHeight()); // a window manager may open it lower than it asks for
        dialog.setResizable(true);
        dialog.show();
    }

    /** Every key and what it does, one below the other. */
    VBox content() {
        VBox groups = new VBox(Stream.of(ActionContext.values()).map(this::group).toArray(GridPane[]::new));
        groups.getStyleClass().add("key-help");
        return groups;
    }

    private String does(Action action) {
        KeyCondition condition = KeyCondition.of(action);
        String help = actions.words().of(action.help());
        return condition == KeyCondition.NONE
                ? help
                : actions.words().of(Message.of("action.keys.when", "help", help, "when",
                        Message.of(condition.text())));
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
            Label help = new Label(does(all.get(i)));
            for (Label label : List.of(keys, help)) {
                label.setMinWidth(USE_PREF_SIZE);
            }
            grid.addRow(i + 1, keys, help);
        }
        return grid;
    }
}

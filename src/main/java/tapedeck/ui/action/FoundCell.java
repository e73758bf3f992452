package tapedeck.ui.action;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.action.Action;

/** An action that was found: whether it is on, what it is called and does, its keys; dimmed if it is not possible now. */
final class FoundCell extends ListCell<BoundAction> {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final Actions actions;
    private final FontIcon icon = new FontIcon(Feather.CHECK);
    private final Label name = new Label();
    private final Label help = new Label();
    private final Label keys = new Label();
    private final HBox line = new HBox(icon, name, help, keys);

    FoundCell(Actions actions) {
        this.actions = actions;
        line.getStyleClass().add("found");
        help.getStyleClass().add("muted");
        keys.getStyleClass().add("keys");
        name.setMinWidth(USE_PREF_SIZE);
        keys.setMinWidth(USE_PREF_SIZE);
        help.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(help, Priority.ALWAYS);
        setPrefWidth(0); // as wide as the list, where the help is cut
    }

    @Override
    protected void updateItem(@Nullable BoundAction bound, boolean empty) {
        super.updateItem(bound, empty);
        pseudoClassStateChanged(IMPOSSIBLE, bound != null && !bound.possible().getValue());
        setGraphic(bound == null ? null : line);
        if (bound != null) {
            Action action = bound.action();
            icon.setVisible(bound.on() != null && bound.on().getValue());
            name.setText(actions.words().of(action.text()));
            help.setText(action.help().equals(action.text()) ? "" : actions.words().of(action.help()));
            keys.setText(actions.keyNames().of(actions.keys(action)));
            setAccessibleText(String.join(", ", name.getText(), help.getText(), keys.getText()));
        }
    }
}

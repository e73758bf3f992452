package tapedeck.ui.graph;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.action.Action;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.action.MenuItems;

/** The search at the graph's edge, and a menu of the rest; in as many columns as its height asks for. */
final class GraphTools extends FlowPane {
    private static final List<Action> REST = List.of(Action.FIT, Action.FOLLOW, Action.GRADIENT_VIEW, Action.TABLE_VIEW,
            Action.MINIMAP, Action.FOLD_ALL, Action.UNFOLD_ALL);

    GraphTools(Actions actions) {
        super(Orientation.VERTICAL);
        getStyleClass().add("graph-tools");
        setMinHeight(USE_PREF_SIZE); // the legend below must not push them into a column that has no room
        Buttons buttons = new Buttons(actions);
        getChildren().add(buttons.icon(Action.FIND));
        MenuButton more = new MenuButton();
        more.setId("graph-more");
        more.getStyleClass().add("no-arrow");
        more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        more.accessibleTextProperty().bind(actions.words().text("graph.more"));
        more.setTooltip(new Tooltip());
        more.getTooltip().textProperty().bind(more.accessibleTextProperty());
        MenuItems items = new MenuItems(actions);
        REST.forEach(action -> more.getItems().add(items.item(action)));
        getChildren().add(more);
    }

    /** As few columns as this height allows, all about as high. */
    void wrap(double height) {
        double room = height - snappedTopInset() - snappedBottomInset();
        double each = getChildren().stream().mapToDouble(child -> snapSizeY(child.prefHeight(-1))).max().orElse(1);
        int most = (int) Math.max(1, room / each);
        int columns = Math.ceilDiv(getChildren().size(), most);
        int rows = Math.ceilDiv(getChildren().size(), columns);
        setPrefWrapLength(rows * each);
    }
}

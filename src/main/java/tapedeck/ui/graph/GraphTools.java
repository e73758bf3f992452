package tapedeck.ui.graph;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.FlowPane;
import tapedeck.action.Action;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;

/** The buttons that are needed often, at the graph's edge, in as many columns as its height asks for. */
final class GraphTools extends FlowPane {
    private static final List<Action> TOOLS = List.of(Action.FIND, Action.FIT, Action.FOLLOW,
            Action.GRADIENT_VIEW, Action.TABLE_VIEW, Action.MINIMAP, Action.FOLD_ALL, Action.UNFOLD_ALL);

    GraphTools(Actions actions) {
        super(Orientation.VERTICAL);
        getStyleClass().add("graph-tools");
        setMinHeight(USE_PREF_SIZE); // the legend below must not push them into a column that has no room
        Buttons buttons = new Buttons(actions);
        TOOLS.forEach(action -> getChildren().add(buttons.icon(action)));
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

package tapedeck.ui.graph;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons at the graph's edge, in as many columns as its height asks for; each has its key. */
final class GraphTools extends FlowPane {
    GraphTools(GraphPane pane) {
        super(Orientation.VERTICAL);
        getStyleClass().add("graph-tools");
        button("find", Feather.SEARCH, "Find a tensor, Function or shape (Ctrl+F)", pane::find);
        button("fit", Feather.MAXIMIZE, "Show all (Ctrl+0)", pane::fit);
        button("zoom-selection", Feather.ZOOM_IN, "Go to what is selected (Z)", pane::zoomToSelection);
        toggle("follow", Feather.CROSSHAIR, "Follow what happens (L)", pane.followingProperty());
        toggle("gradient-view", Feather.TRENDING_DOWN, "Colour edges by gradient norm (G)",
                pane.gradientViewProperty());
        toggle("table-view", Feather.LIST, "Read the graph as a table (T)", pane.tableViewProperty());
        toggle("minimap-toggle", Feather.MAP, "Map, while not all is seen (M)", pane.minimapShownProperty());
        button("fold-all", Feather.FOLDER_MINUS, "Fold all modules", () -> pane.foldAll(true));
        button("unfold-all", Feather.FOLDER_PLUS, "Unfold all modules", () -> pane.foldAll(false));
        button("reset-layout", Feather.ROTATE_CCW, "Put cards and modules back (R)", pane::resetLayout);
        toggle("reduce-motion", Feather.WIND, "Reduce motion", pane.reduceMotionProperty());
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

    private void button(String id, Ikon icon, String what, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setOnAction(_ -> action.run());
        add(id, button, what);
    }

    private void toggle(String id, Ikon icon, String what, BooleanProperty property) {
        ToggleButton button = new ToggleButton("", new FontIcon(icon));
        button.selectedProperty().bindBidirectional(property);
        add(id, button, what);
    }

    private void add(String id, ButtonBase button, String what) {
        button.setId(id);
        button.setAccessibleText(what);
        button.setTooltip(new Tooltip(what));
        getChildren().add(button);
    }
}

package tapedeck.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line of a take's settings: its name at the left, the rest at the right. */
class SettingLine extends HBox {
    /** A line of these, with room between. */
    SettingLine(Node name, Node rest) {
        this(name, new Region(), rest);
    }

    /** A line of these; {@code middle} is as wide as there is room. */
    SettingLine(Node name, Region middle, Node rest) {
        middle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(middle, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("row-line");
        getChildren().addAll(name, middle, rest);
    }
}

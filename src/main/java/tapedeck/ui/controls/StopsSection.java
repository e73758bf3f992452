package tapedeck.ui.controls;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.input.Problem;

/** Where the training is to hold by itself: a box to tick and a number each. */
final class StopsSection extends VBox {
    StopsSection(StopsModel model) {
        getStyleClass().add("rows");
        Label title = new Label("Stops");
        title.getStyleClass().add("heading");
        getChildren().add(title);
        for (StopKind kind : StopKind.values()) {
            getChildren().add(row(model, kind));
        }
    }

    private static VBox row(StopsModel model, StopKind kind) {
        String id = "stop-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        CheckBox box = new CheckBox(kind.title());
        box.setId(id);
        box.setAccessibleText("Stop " + kind.title());
        box.selectedProperty().bindBidirectional(model.set(kind));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(box, space);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("row-line");
        VBox row = new VBox(line);
        if (kind.hasNumber()) {
            NumberField field = new NumberField("Stop " + kind.title(), model.number(kind), kind.limits());
            field.setId(id + "-field");
            field.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(field);
            row.getChildren().add(new Problem(field));
        }
        return row;
    }
}

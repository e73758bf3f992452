package tapedeck.ui.chart;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.controlsfx.control.SegmentedButton;

/** The chart's title, what its lines are, and the choice of the loss axis. */
final class ChartHeader extends HBox {
    private final Label title = new Label("Loss");
    private final ToggleButton log = new ToggleButton("log");
    private final ToggleButton linear = new ToggleButton("linear");

    ChartHeader() {
        getStyleClass().add("chart-header");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("heading");
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        SegmentedButton axis = new SegmentedButton(log, linear);
        axis.setMinWidth(USE_PREF_SIZE);
        log.setId("chart-log");
        linear.setId("chart-linear");
        log.setAccessibleText("logarithmic loss axis");
        linear.setAccessibleText("linear loss axis");
        log.setSelected(true);
        // One of the two is always chosen.
        log.selectedProperty().addListener((_, _, on) -> linear.setSelected(!on));
        linear.selectedProperty().addListener((_, _, on) -> log.setSelected(!on));
        getChildren().addAll(title,
                entry("smoothed", "smoothed",
                        "The batch losses' exponentially weighted mean, over the last few pixels"),
                entry("batch", "batch", "The loss of every iteration, on its own batch: no spike is left out"),
                entry("train", "train", "The loss of all training rows, measured now and then"),
                entry("test", "test", "The loss of all test rows, measured now and then"),
                space, axis);
    }

    private static Label entry(String text, String styleClass, String meaning) {
        Line sample = new Line(0, 0, 16, 0);
        sample.getStyleClass().addAll("sample", styleClass);
        Label entry = new Label(text, sample);
        entry.getStyleClass().add("legend-entry");
        entry.setTooltip(new Tooltip(meaning));
        return entry;
    }

    /** Whose font everything is measured by. */
    Label title() {
        return title;
    }

    /** Whether the loss axis is logarithmic. */
    ReadOnlyBooleanProperty logProperty() {
        BooleanProperty selected = log.selectedProperty();
        return selected;
    }
}

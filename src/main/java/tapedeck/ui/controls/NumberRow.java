package tapedeck.ui.controls;

import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.input.Limits;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.input.Problem;
import tapedeck.ui.input.Quantity;
import tapedeck.ui.input.ScaleSlider;

/** One number on one line: its name, a slider or nothing, its value; below, if it was refused, why. */
final class NumberRow extends VBox {
    private final DoubleProperty value;
    private final NumberField field;
    private final @Nullable ScaleSlider slider;
    private final Label name;
    private boolean showing;

    private NumberRow(String id, String name, DoubleProperty value, Limits limits, @Nullable ScaleSlider slider) {
        this.value = value;
        this.slider = slider;
        this.name = new Label(name);
        this.name.getStyleClass().add("row-name");
        this.name.setTooltip(new Tooltip(name));
        field = new NumberField(name, value, limits);
        field.setId(id + "-field");
        field.setMinWidth(USE_PREF_SIZE);
        this.name.setLabelFor(slider == null ? field : slider);
        Node middle = slider == null ? new Region() : slider;
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox line = new HBox(this.name, middle, field);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("row-line");
        getStyleClass().add("number-row");
        getChildren().addAll(line, new Problem(field));
    }

    /** A row with a slider; {@code then} is told of what is set here. */
    static NumberRow of(String id, Quantity quantity, DoubleConsumer then) {
        DoubleProperty value = new SimpleDoubleProperty(quantity.scale().least());
        ScaleSlider slider = new ScaleSlider(quantity, value, false);
        slider.setId(id + "-slider");
        slider.setMinWidth(0);
        slider.setMaxWidth(Double.MAX_VALUE);
        return new NumberRow(id, quantity.name(), value, quantity.limits(), slider).telling(then);
    }

    /** A row that is only typed. */
    static NumberRow typed(String id, String name, Limits limits, DoubleConsumer then) {
        return new NumberRow(id, name, new SimpleDoubleProperty(limits.least()), limits, null).telling(then);
    }

    private NumberRow telling(DoubleConsumer then) {
        value.subscribe((_, now) -> {
            if (!showing) {
                then.accept(now.doubleValue());
            }
        });
        return this;
    }

    /** Shows what is in force. */
    void show(double now) {
        showing = true;
        value.set(now);
        showing = false;
    }

    /** Calls it otherwise. */
    void rename(String text) {
        name.setText(text);
        name.getTooltip().setText(text);
        field.setAccessibleText(text + ", typed");
    }

    /** Whether somebody drags or types in it. */
    boolean isBusy() {
        return (slider != null && slider.isBusy()) || (field.isFocused() && field.isEdited());
    }
}

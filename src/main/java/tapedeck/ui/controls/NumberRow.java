package tapedeck.ui.controls;

import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.input.Quantity;
import tapedeck.ui.input.ScaleSlider;
import tapedeck.ui.input.UpdateGuard;
import tapedeck.ui.theme.LiveTexts;

/** One number on one line: its name, a slider or nothing, its value. */
final class NumberRow extends SettingLine {
    private final LiveTexts words;
    private final DoubleProperty value;
    private final Label label;
    private final NumberField field;
    private final @Nullable ScaleSlider slider;
    private final UpdateGuard quiet = new UpdateGuard();

    private NumberRow(LiveTexts words, String id, Message name, DoubleProperty value, Limits limits,
            @Nullable ScaleSlider slider) {
        Label label = new Label();
        NumberField field = NumberField.of(words, name, value, limits);
        super(label, slider == null ? new Region() : slider, field);
        this.words = words;
        this.value = value;
        this.label = label;
        this.field = field;
        this.slider = slider;
        label.getStyleClass().add("row-name");
        label.setTooltip(new Tooltip());
        label.getTooltip().textProperty().bind(label.textProperty());
        label.setLabelFor(slider == null ? field : slider);
        field.setId(id + "-field");
        field.setMinWidth(USE_PREF_SIZE);
        rename(name);
    }

    /** A row with a slider; {@code then} is told of what is set here. */
    static NumberRow of(LiveTexts words, String id, Quantity quantity, DoubleConsumer then) {
        DoubleProperty value = new SimpleDoubleProperty(quantity.scale().least());
        ScaleSlider slider = new ScaleSlider(words, quantity, value, false);
        slider.setId(id + "-slider");
        slider.setMinWidth(0);
        return new NumberRow(words, id, quantity.name(), value, quantity.limits(), slider).telling(then);
    }

    /** A row that is only typed. */
    static NumberRow typed(LiveTexts words, String id, Message name, Limits limits, DoubleConsumer then) {
        return new NumberRow(words, id, name, new SimpleDoubleProperty(1), limits, null).telling(then);
    }

    private NumberRow telling(DoubleConsumer then) {
        value.subscribe((_, now) -> quiet.tell(() -> then.accept(now.doubleValue())));
        return this;
    }

    /** Shows what is in force. */
    void show(double now) {
        quiet.show(() -> value.set(now));
    }

    /** Calls it otherwise. */
    void rename(Message name) {
        label.textProperty().bind(words.text(name));
        field.setName(Message.of("input.field.typed", "name", name));
    }

    /** Returns whether somebody drags or types in it. */
    boolean isBusy() {
        return (slider != null && slider.isBusy()) || (field.isFocused() && field.isEdited());
    }
}

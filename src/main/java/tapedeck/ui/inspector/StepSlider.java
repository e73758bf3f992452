package tapedeck.ui.inspector;

import javafx.beans.property.DoubleProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Slider;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Numbers;

/** The step h of finite differences, from 1e-12 to 1e-1 by its logarithm, in quarters of a decade. */
final class StepSlider extends Slider {
    static final double LEAST = -12;
    static final double MOST = -1;

    private final DoubleProperty h;

    StepSlider(DoubleProperty h) {
        super(LEAST, MOST, Math.log10(h.get()));
        this.h = h;
        getStyleClass().add("step-slider");
        setBlockIncrement(CheckModel.NOTCH);
        setMajorTickUnit(1);
        setAccessibleText("Step h of finite differences");
        valueProperty().subscribe(value -> h.set(CheckModel.step(value.doubleValue())));
        h.subscribe(value -> {
            if (CheckModel.step(getValue()) != value.doubleValue()) {
                setValue(Math.log10(value.doubleValue()));
            }
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        });
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.VALUE_STRING
                ? Numbers.of(h.get(), 2)
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}

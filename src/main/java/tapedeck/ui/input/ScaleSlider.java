package tapedeck.ui.input;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.LiveTexts;

/**
 * A slider whose positions are the values of a {@link SliderScale}; one with labels goes from one round value to the next while it is dragged,
 * unless Alt is held. To a screen reader it speaks values.
 */
public final class ScaleSlider extends Slider {
    /** Scrolled pixels in a wheel's notch. */
    private static final double NOTCH = 40;

    private final Quantity quantity;
    private final SliderScale scale;
    private final DoubleProperty value;
    private final boolean labelled;
    private final LiveTexts words;
    /** While the position follows the value, not the value the position. */
    private final UpdateGuard quiet = new UpdateGuard();
    private final DoubleProperty mark = new SimpleDoubleProperty(this, "mark", Double.NaN);
    private final StringProperty markName = new SimpleStringProperty(this, "markName", "");
    private double scrolled;
    /** While Alt is held each value can be reached, not only round ones. */
    private boolean fine;

    /** @param labelled whether values stand below it; one without takes the wheel only while it has the focus */
    public ScaleSlider(LiveTexts words, Quantity quantity, DoubleProperty value, boolean labelled) {
        super(0, 1, 0);
        this.words = words;
        this.quantity = quantity;
        this.value = value;
        this.labelled = labelled;
        scale = quantity.scale();
        getStyleClass().add("scale-slider");
        accessibleTextProperty().bind(words.text(quantity.name()));
        accessibleHelpProperty().bind(words.text("input.slider.keys"));
        value.subscribe(_ -> follow());
        valueProperty().subscribe(this::moved);
        // Before the slider's own keys, which would step by position.
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(MouseEvent.ANY, event -> fine = event.isAltDown());
        setOnScroll(this::scroll);
    }

    private void follow() {
        quiet.show(() -> setValue(scale.position(value.get())));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
    }

    private void moved() {
        quiet.tell(() -> {
            double next = labelled && !fine ? scale.round(getValue()) : scale.value(getValue());
            if (next == value.get()) {
                follow(); // between two values the thumb goes to the nearer
            } else {
                value.set(next);
            }
        });
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
            return;
        }
        SliderScale.Size size = size(event.isShiftDown());
        double now = value.get();
        double next = switch (event.getCode()) {
            case RIGHT, KP_RIGHT, UP, KP_UP -> scale.step(now, size, true);
            case LEFT, KP_LEFT, DOWN, KP_DOWN -> scale.step(now, size, false);
            case PAGE_UP -> scale.step(now, SliderScale.Size.PAGE, true);
            case PAGE_DOWN -> scale.step(now, SliderScale.Size.PAGE, false);
            case HOME -> scale.least();
            case END -> scale.greatest();
            default -> Double.NaN;
        };
        if (!Double.isNaN(next)) {
            value.set(next);
            event.consume();
        }
    }

    private static SliderScale.Size size(boolean shift) {
        return shift ? SliderScale.Size.COARSE : SliderScale.Size.FINE;
    }

    private void scroll(ScrollEvent event) {
        if (!labelled && !isFocused()) {
            return; // the pane it is in scrolls
        }
        // With Shift some systems report a wheel as sideways.
        scrolled += event.getDeltaY() + event.getDeltaX();
        for (; scrolled >= NOTCH; scrolled -= NOTCH) {
            value.set(scale.step(value.get(), size(event.isShiftDown()), true));
        }
        for (; scrolled <= -NOTCH; scrolled += NOTCH) {
            value.set(scale.step(value.get(), size(event.isShiftDown()), false));
        }
        event.consume();
    }

    /** Sets the value, as a click on its label does. */
    void choose(double next) {
        requestFocus();
        value.set(next);
    }

    SliderScale scale() {
        return scale;
    }

    /** A value that is marked on the track; NaN for none. */
    public DoubleProperty markProperty() {
        return mark;
    }

    /** What stands above the mark; its room is there from the first mark on. */
    public StringProperty markNameProperty() {
        return markName;
    }

    /** Returns whether it is being dragged. */
    public boolean isBusy() { return isValueChanging() || isPressed(); }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ScaleSliderSkin(this, labelled);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> value.get();
            case MIN_VALUE -> scale.least();
            case MAX_VALUE -> scale.greatest();
            case VALUE_STRING -> words.of(quantity.limits().written(value.get()));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}

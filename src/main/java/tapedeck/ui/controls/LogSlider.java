package tapedeck.ui.controls;

import javafx.beans.property.DoubleProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.NumberText;

/** A slider whose positions are learning rates by {@link RateScale}. To a screen reader it speaks rates. */
final class LogSlider extends Slider {
    private static final double FINE = 1.05;
    private static final double COARSE = 2;
    private static final double PAGE = 10;
    /** Scrolled pixels in a wheel's notch. */
    private static final double NOTCH = 40;

    private final DoubleProperty rate;
    /** Whether the position follows the rate, not the rate the position. */
    private boolean following;
    private double scrolled;

    LogSlider(DoubleProperty rate) {
        super(0, 1, 0);
        this.rate = rate;
        getStyleClass().add("log-slider");
        setAccessibleText("Learning rate");
        setAccessibleHelp(
                "Arrow keys for fine steps, with Shift double or half, Page Up and Down ten times, Home for 0");
        rate.subscribe(_ -> follow());
        valueProperty().subscribe(this::moved);
        // Before the slider's own keys, which would step by position.
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnScroll(this::scroll);
    }

    private void follow() {
        following = true;
        setValue(RateScale.position(rate.get()));
        following = false;
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
    }

    private void moved() {
        if (!following) {
            rate.set(RateScale.rate(getValue()));
            follow(); // in the gap the thumb goes to the nearer stop
        }
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
            return;
        }
        double step = event.isShiftDown() ? COARSE : FINE;
        double now = rate.get();
        double next = switch (event.getCode()) {
            case RIGHT, KP_RIGHT, UP, KP_UP -> RateScale.step(now, step);
            case LEFT, KP_LEFT, DOWN, KP_DOWN -> RateScale.step(now, 1 / step);
            case PAGE_UP -> RateScale.step(now, PAGE);
            case PAGE_DOWN -> RateScale.step(now, 1 / PAGE);
            case HOME -> 0;
            case END -> RateScale.GREATEST;
            default -> Double.NaN;
        };
        if (!Double.isNaN(next)) {
            rate.set(next);
            event.consume();
        }
    }

    private void scroll(ScrollEvent event) {
        // With Shift some systems report a wheel as sideways.
        scrolled += event.getDeltaY() + event.getDeltaX();
        double step = event.isShiftDown() ? COARSE : FINE;
        for (; scrolled >= NOTCH; scrolled -= NOTCH) {
            rate.set(RateScale.step(rate.get(), step));
        }
        for (; scrolled <= -NOTCH; scrolled += NOTCH) {
            rate.set(RateScale.step(rate.get(), 1 / step));
        }
        event.consume();
    }

    /** Sets the rate, as a click on its label does. */
    void choose(double next) {
        requestFocus();
        rate.set(next);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LogSliderSkin(this);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> rate.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> RateScale.GREATEST;
            case VALUE_STRING -> NumberText.shortest(rate.get());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}

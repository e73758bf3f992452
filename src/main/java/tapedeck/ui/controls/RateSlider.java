package tapedeck.ui.controls;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.input.Problem;
import tapedeck.ui.input.Quantity;
import tapedeck.ui.input.ScaleSlider;

/** The learning rate: by thumb, track, keys and wheel, or typed. On the FX thread only. */
public final class RateSlider extends Region {
    private static final double FIRST = 0.1;

    private final DoubleProperty rate = new SimpleDoubleProperty(this, "rate", FIRST) {
        @Override
        public void set(double value) {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("Invalid learning rate: " + value);
            }
            super.set(value);
        }
    };
    private final VBox content = new VBox();
    private final HBox head = new HBox();
    private final NumberField field;
    private final ScaleSlider slider;

    /** A slider at 0.1. */
    public RateSlider() {
        getStyleClass().add("rate-slider");
        getStylesheets().add(Stylesheet.url());
        Label title = new Label("Learning rate η");
        title.getStyleClass().add("heading");
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        field = new NumberField(Quantity.LEARNING_RATE.name(), rate, Quantity.LEARNING_RATE.limits());
        field.setPrefColumnCount(9);
        field.getStyleClass().add("rate-field");
        field.setId("rate-field");
        field.setMinWidth(USE_PREF_SIZE);
        field.setMaxWidth(USE_PREF_SIZE);
        head.getChildren().addAll(title, space, field);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.CENTER_LEFT);
        slider = new ScaleSlider(Quantity.LEARNING_RATE, rate, true);
        slider.setId("rate-slider");
        slider.setMaxWidth(Double.MAX_VALUE);
        title.setLabelFor(slider);
        content.getChildren().addAll(head, slider, new Problem(field));
        getChildren().add(content);
    }

    /** Puts what helps to choose a rate beside its number. */
    void setHelp(Node help) {
        head.getChildren().add(head.getChildren().indexOf(field), help);
    }

    /**
     * The learning rate: what is chosen here is 0 or from 1e-6 to 10. Set from outside it may be any that an optimizer
     * takes.
     *
     * @return a property that throws IllegalArgumentException if set to a number that is negative or not finite
     */
    public DoubleProperty rateProperty() {
        return rate;
    }

    /** Whether somebody drags or types in it. */
    boolean isBusy() {
        return slider.isBusy() || (field.isFocused() && field.isEdited());
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        content.resizeRelocate(left, top, getWidth() - left - snappedRightInset(),
                getHeight() - top - snappedBottomInset());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(-1) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(-1) + snappedTopInset() + snappedBottomInset();
    }
}

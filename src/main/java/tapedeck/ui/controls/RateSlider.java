package tapedeck.ui.controls;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tapedeck.text.Message;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.input.Quantity;
import tapedeck.ui.input.ScaleSlider;
import tapedeck.ui.theme.LiveTexts;

/** The learning rate: by thumb, track, keys and wheel, or typed. On the FX thread only. */
final class RateSlider extends VBox {
    private static final ObservableDoubleValue NOTHING = new SimpleDoubleProperty(Double.NaN);

    private final FittingLine now = new FittingLine("rate-now");
    private final NumberField field;
    private final ScaleSlider slider;
    private final FittingLine next = new FittingLine("rate-next");
    private boolean told = true;
    private boolean bare;
    private final LiveTexts words;
    private ObservableDoubleValue limit = NOTHING;

    /** @param rate what is chosen here is 0 or from 1e-6 to 10; set from outside it may be any that an optimizer takes */
    RateSlider(LiveTexts words, DoubleProperty rate) {
        this.words = words;
        getStyleClass().add("rate-slider");
        getStylesheets().add(Stylesheet.url());
        Label title = new Label();
        title.textProperty().bind(words.text("controls.rate"));
        title.getStyleClass().add("heading");
        title.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(now, Priority.ALWAYS);
        field = NumberField.of(words, Quantity.LEARNING_RATE.name(), rate, Quantity.LEARNING_RATE.limits(),
                Message.of("controls.rate.beyond"));
        field.setPrefColumnCount(9);
        field.getStyleClass().add("rate-field");
        field.setId("rate-field");
        field.setMinWidth(USE_PREF_SIZE);
        field.setMaxWidth(USE_PREF_SIZE);
        field.setHelp(Message.of("controls.rate.limits"));
        Tooltip limits = new Tooltip();
        limits.textProperty().bind(words.text("controls.rate.limits"));
        field.setTooltip(limits);
        HBox head = new HBox(title, now, field);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.CENTER_LEFT);
        slider = new ScaleSlider(words, Quantity.LEARNING_RATE, rate, true);
        slider.setId("rate-slider");
        slider.setMaxWidth(Double.MAX_VALUE);
        slider.markNameProperty().bind(words.text("step.mark.limit"));
        title.setLabelFor(slider);
        getChildren().addAll(head, slider, next);
    }

    /** Says beside the rate that is set which one it has become, in the longest of these wordings that has room. */
    void showNow(List<String> longestFirst) {
        now.show(longestFirst);
    }

    /** Says below what the next step would do, in the longest of these wordings that has room. */
    void showNext(List<String> longestFirst) {
        next.show(longestFirst);
    }

    /** Sets whether it says below what the next step would do: else there is no line for it. */
    void setTold(boolean told) {
        this.told = told;
        arrange();
    }

    /** Has only the rate seen: not what the next step would do, nor how large a rate the loss allows. */
    void setBare(boolean bare) {
        this.bare = bare;
        arrange();
        slider.markProperty().bind(bare ? NOTHING : limit);
        if (bare) {
            slider.markNameProperty().unbind();
            slider.markNameProperty().set("");
        } else {
            slider.markNameProperty().bind(words.text("step.mark.limit"));
        }
    }

    private void arrange() {
        next.setVisible(told && !bare);
        next.setManaged(told && !bare);
    }

    /** Marks the rate that the bend of the loss allows on the scale; NaN for none. */
    void mark(ObservableDoubleValue marked) {
        limit = marked;
        slider.markProperty().bind(marked);
    }

    /** Returns whether somebody drags or types in it. */
    boolean isBusy() {
        return slider.isBusy() || (field.isFocused() && field.isEdited());
    }
}

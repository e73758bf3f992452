package tapedeck.ui.lesson;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.play.Response;

/** The control in which a question is answered: holds what would be answered now. On the FX thread only. */
abstract sealed class AnswerControl extends VBox
        permits ChoiceControl, CurveControl, NumberControl, PointControl, OrderControl {
    private final ObjectProperty<@Nullable Response> response = new SimpleObjectProperty<>(this, "response");

    AnswerControl() {
        getStyleClass().add("lesson-answers");
    }

    /** Returns what would be answered now; null while that is nothing. */
    final ObjectProperty<@Nullable Response> responseProperty() {
        return response;
    }

    /** Looks at the run anew. */
    void pulse() {
        // most have nothing to look at
    }

    /** The question is answered: what would have answered it before may be seen. */
    void reveal() {
        // most keep nothing back
    }

    /** Of these, each with its key as its user data, the one that is picked is what would be answered; they are to be put up. */
    final void oneOf(List<ToggleButton> options) {
        ToggleGroup group = new ToggleGroup();
        options.forEach(each -> each.setToggleGroup(group));
        group.selectedToggleProperty().subscribe(picked -> response
                .set(picked == null ? null : new Response.Chosen((String) picked.getUserData())));
    }

    /** A choice, as wide as the panel. */
    static ToggleButton option(String id, String spoken) {
        ToggleButton option = new WideToggle();
        option.setId("lesson-answer-" + id);
        option.getStyleClass().add("lesson-option");
        option.setMaxWidth(Double.MAX_VALUE);
        option.setMinHeight(Region.USE_PREF_SIZE);
        option.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        option.setAccessibleText(spoken);
        return option;
    }

    /** A button whose content is as wide as it is, and breaks its lines by that: JavaFX's asks only for one line. */
    private static final class WideToggle extends ToggleButton {
        WideToggle() {
            widthProperty().subscribe(width -> {
                if (getGraphic() instanceof Region inside) {
                    inside.setPrefWidth(width.doubleValue() - edges());
                }
            });
        }

        private double edges() {
            return snappedLeftInset() + snappedRightInset();
        }

        @Override
        public Orientation getContentBias() { return Orientation.HORIZONTAL; }

        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() instanceof Region inside && width > 0
                    ? snappedTopInset() + inside.prefHeight(width - edges()) + snappedBottomInset()
                    : super.computePrefHeight(width);
        }
    }
}

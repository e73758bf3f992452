package tapedeck.ui.lesson;

import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.ui.theme.LiveTexts;

/** The pace of a lesson: a switch for going on by itself, and while it is on how fast one reads. */
final class LessonPace extends HBox {
    LessonPace(LessonModel model, LiveTexts words) {
        getStyleClass().add("lesson-pace");
        ToggleButton alone = new ToggleButton(null, new FontIcon(Feather.PLAY_CIRCLE));
        alone.setId("lesson-alone");
        alone.getStyleClass().add("flat");
        alone.accessibleTextProperty().bind(words.text("learning.alone"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(alone.accessibleTextProperty());
        alone.setTooltip(tip);
        alone.selectedProperty().bindBidirectional(model.aloneProperty());
        Slider pace = new Slider(LessonModel.SLOWEST, LessonModel.FASTEST, model.paceProperty().get());
        pace.setId("lesson-pace");
        pace.accessibleTextProperty().bind(words.text("learning.pace"));
        pace.valueProperty().bindBidirectional(model.paceProperty());
        pace.visibleProperty().bind(alone.selectedProperty());
        pace.managedProperty().bind(pace.visibleProperty());
        getChildren().addAll(pace, alone);
    }
}

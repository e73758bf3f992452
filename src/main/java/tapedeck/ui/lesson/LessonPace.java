package tapedeck.ui.lesson;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import tapedeck.ui.theme.LiveTexts;

/** The pace of a lesson: a switch for going on by itself, and how fast one reads. */
final class LessonPace extends HBox {
    LessonPace(LessonModel model, LiveTexts words) {
        getStyleClass().add("lesson-pace");
        CheckBox alone = new CheckBox();
        alone.setId("lesson-alone");
        alone.textProperty().bind(words.text("learning.alone"));
        alone.selectedProperty().bindBidirectional(model.aloneProperty());
        Slider pace = new Slider(LessonModel.SLOWEST, LessonModel.FASTEST, model.paceProperty().get());
        pace.setId("lesson-pace");
        pace.accessibleTextProperty().bind(words.text("learning.pace"));
        pace.valueProperty().bindBidirectional(model.paceProperty());
        pace.visibleProperty().bind(alone.selectedProperty());
        HBox.setHgrow(pace, Priority.ALWAYS);
        getChildren().addAll(alone, pace);
    }
}

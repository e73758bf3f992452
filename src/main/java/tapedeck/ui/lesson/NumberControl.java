package tapedeck.ui.lesson;

import javafx.scene.control.TextField;
import tapedeck.lessons.play.Response;
import tapedeck.text.Limits;
import tapedeck.text.NumberInput;
import tapedeck.ui.theme.LiveTexts;

/** A number. */
final class NumberControl extends AnswerControl {
    NumberControl(LiveTexts words, Runnable enter) {
        TextField field = new TextField();
        field.setId("lesson-number");
        field.getStyleClass().addAll("mono", "lesson-number");
        field.promptTextProperty().bind(words.text("learning.number"));
        field.accessibleTextProperty().bind(words.text("learning.number"));
        // who writes 0,5 means 0.5: no number here is so long that it would be set apart
        field.textProperty().subscribe(text -> responseProperty()
                .set(NumberInput.of(text.replace(',', '.'), Limits.ANY) instanceof NumberInput.Accepted(Number number)
                        ? new Response.Typed(number.doubleValue())
                        : null));
        field.setOnAction(_ -> enter.run());
        getChildren().add(field);
    }
}

package tapedeck.ui.lesson;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;
import tapedeck.action.Action;
import tapedeck.lessons.play.PyTorchText;
import tapedeck.lessons.play.Response;
import tapedeck.text.Limits;
import tapedeck.text.NumberInput;
import tapedeck.ui.theme.LiveTexts;

/** A number. */
final class NumberControl extends AnswerControl {
    private static final int DIGITS = 4;

    private final TextField field = new TextField();

    /**
     * @param enter answers
     * @param move goes on in the lesson, or back: keys that no number needs do that in the field, too
     */
    NumberControl(LiveTexts words, Runnable enter, Consumer<Action> move) {
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
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Action wanted = switch (event.getCode()) {
                case SPACE, PAGE_DOWN -> Action.LESSON_NEXT;
                case PAGE_UP -> Action.LESSON_BACK;
                default -> null;
            };
            if (wanted != null) {
                event.consume();
                move.accept(wanted);
            }
        });
        field.setTextFormatter(
                new TextFormatter<>(change -> change.getText().isBlank() && change.isAdded() ? null : change));
        getChildren().add(field);
    }

    /** The right number stands there, and cannot be changed any more. */
    @Override
    void accept(List<Response> right) {
        if (!field.isEditable()) {
            return;
        }
        if (right.getFirst() instanceof Response.Typed(double number)) {
            field.setText(PyTorchText.number(number, DIGITS));
        }
        field.pseudoClassStateChanged(RIGHT, true);
        field.setEditable(false);
        field.setFocusTraversable(false);
        super.accept(right);
    }

    @Override
    void focus() {
        field.requestFocus();
    }
}

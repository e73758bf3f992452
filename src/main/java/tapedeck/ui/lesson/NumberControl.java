package tapedeck.ui.lesson;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.lessons.play.PyTorchText;
import tapedeck.lessons.play.Response;
import tapedeck.text.Limits;
import tapedeck.text.NumberInput;
import tapedeck.ui.theme.LiveTexts;

/** A number. */
final class NumberControl extends AnswerControl {
    private static final int DIGITS = 4;

    /** A place for the field other than below the question. */
    interface Card {
        /** Puts it there; whether there is such a place. */
        boolean put(Node typed);

        /** Takes it away. */
        void clear();
    }

    private final TextField field = new TextField();
    private final @Nullable Card card;
    /** True if the right number comes on the card by itself. */
    private final boolean comes;

    /**
     * @param on where the number will stand; null for below the question
     * @param comes whether the run then shows the number there
     * @param enter answers
     * @param move goes on in the lesson, or back: keys that no number needs do that in the field, too
     */
    NumberControl(LiveTexts words, @Nullable Card on, boolean comes, Runnable enter, Consumer<Action> move) {
        this.comes = comes;
        card = on != null && on.put(field) ? on : null;
        field.setId("lesson-number");
        field.getStyleClass().addAll("mono", "lesson-number");
        field.promptTextProperty().bind(words.text("learning.number"));
        field.accessibleTextProperty().bind(words.text("learning.number"));
        // who writes 0,5 means 0.5: no number here is so long that it would be set apart
        field.textProperty().subscribe(text -> responseProperty()
                .set(NumberInput.of(text.replace(',', '.'), Limits.ANY) instanceof NumberInput.Accepted(Number number)
                        ? new Response.Typed(number.doubleValue())
                        : null));
        field.textProperty().addListener(_ -> field.pseudoClassStateChanged(WRONG, false));
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
        if (card == null) {
            getChildren().add(field);
        } else {
            field.getStyleClass().add("on-card");
            field.getStylesheets().add(LessonPane.STYLES); // the graph has another
            Label where = new Label();
            where.textProperty().bind(words.text("learning.on-card"));
            where.setWrapText(true);
            where.getStyleClass().add("muted");
            getChildren().add(where);
        }
    }

    /** The number was wrong: the field says so until another is typed. */
    void refuse() {
        field.pseudoClassStateChanged(WRONG, true);
        field.selectAll();
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
        field.pseudoClassStateChanged(WRONG, false);
        field.pseudoClassStateChanged(RIGHT, true);
        if (card != null && comes) {
            card.clear();
            field.getStyleClass().remove("on-card");
            getChildren().setAll(field);
        }
        field.setEditable(false);
        field.setFocusTraversable(false);
        super.accept(right);
    }

    @Override
    void focus() {
        field.requestFocus();
    }
}

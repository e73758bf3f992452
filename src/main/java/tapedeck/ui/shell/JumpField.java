package tapedeck.ui.shell;

import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.text.Words;

/** Takes the number of an iteration to go to. What is no such number is said at the field, and nothing happens. */
final class JumpField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final String HINT = "Go to an iteration (Ctrl+G): type its number, press Enter";
    /** A long has 19 digits, not every number of 19 digits is a long; nobody waits for so many iterations. */
    private static final int MOST_DIGITS = 15;

    private final Tooltip tooltip = new Tooltip(HINT);

    JumpField(Words words, LongConsumer jump) {
        setId("jump");
        setPromptText("go to…");
        setAccessibleText("Go to iteration");
        setTooltip(tooltip);
        setPrefColumnCount(6);
        setMinWidth(USE_PREF_SIZE);
        textProperty().addListener((_, _, _) -> complain(null));
        setOnAction(_ -> {
            Long iteration = parse(getText());
            if (iteration == null) {
                complain("'" + getText().strip() + "' is not the number of an iteration: 1, 2, 3 …");
                return;
            }
            clear();
            getParent().requestFocus();
            jump.accept(iteration);
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                clear();
                getParent().requestFocus();
                event.consume();
            }
        });
    }

    /** The number, or null if it is none; spaces between digits are left out. */
    static @Nullable Long parse(String text) {
        String digits = text.strip().replaceAll("(?<=[0-9])[ ,\u202f\u00a0](?=[0-9]{3})", "");
        if (!digits.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            return null;
        }
        long number = Long.parseLong(digits);
        return number == 0 ? null : number;
    }

    private void complain(@Nullable String message) {
        pseudoClassStateChanged(INVALID, message != null);
        tooltip.setText(message == null ? HINT : message);
        if (message == null) {
            tooltip.hide();
        } else {
            var at = localToScreen(0, getHeight());
            if (at != null) {
                tooltip.show(this, at.getX(), at.getY());
            }
        }
    }
}

package tapedeck.ui.input;

import javafx.animation.PauseTransition;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * A number as text. Enter, and leaving the field, apply it; Escape brings back the value in force. What is refused
 * leaves the old value standing; why is said while it is there, and for a moment after.
 */
public final class NumberField extends TextField {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private static final Duration MOMENT = Duration.seconds(6);

    private final PauseTransition moment = new PauseTransition(MOMENT);
    private final DoubleProperty value;
    private final Limits limits;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public NumberField(String name, DoubleProperty value, Limits limits) {
        this.value = value;
        this.limits = limits;
        getStyleClass().addAll("mono", "number-field");
        setAccessibleText(name + ", typed");
        value.subscribe(_ -> restore());
        setOnAction(_ -> {
            apply();
            if (problem.get().isEmpty()) {
                selectAll();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && (isEdited() || !problem.get().isEmpty())) {
                restore();
                event.consume();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                leave();
            }
        });
        disabledProperty().subscribe(disabled -> {
            if (disabled) {
                restore();
            }
        });
        moment.setOnFinished(_ -> restore());
        problem.subscribe(why -> {
            pseudoClassStateChanged(REFUSED, !why.isEmpty() && isEdited());
            setAccessibleHelp(why.isEmpty() ? limits.says() + "; Enter applies" : why);
        });
    }

    private String inForce() {
        return limits.text(value.get());
    }

    /** Whether something else than the value in force stands in it. */
    public boolean isEdited() {
        return !inForce().equals(getText());
    }

    private void apply() {
        if (!isEdited()) {
            restore(); // its text may be shorter than the value
            return;
        }
        switch (Entry.of(getText(), limits)) {
            case Entry.Accepted(double typed) -> {
                value.set(typed);
                restore();
            }
            case Entry.Refused(String why) -> {
                moment.stop();
                problem.set(why);
            }
        }
    }

    /** What was typed is applied or refused; then the old value stands again, and is nothing to be red about. */
    public void leave() {
        if (!isEdited()) {
            return;
        }
        apply();
        String why = problem.get();
        setText(inForce());
        if (!why.isEmpty()) {
            problem.set(why + ": " + inForce() + " stays");
            moment.playFromStart();
        }
    }

    private void restore() {
        moment.stop();
        problem.set("");
        setText(inForce());
    }

    /** Why what stood in the field was refused, or empty. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}

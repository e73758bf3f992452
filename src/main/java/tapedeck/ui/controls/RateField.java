package tapedeck.ui.controls;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tapedeck.ui.theme.NumberText;

/** The learning rate as text. Enter applies it; Escape, and leaving the field, bring back the rate in force. */
final class RateField extends TextField {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final DoubleProperty rate;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    RateField(DoubleProperty rate) {
        this.rate = rate;
        getStyleClass().addAll("mono", "rate-field");
        setPrefColumnCount(9);
        setAccessibleText("Learning rate, typed");
        rate.subscribe(_ -> restore());
        setOnAction(_ -> apply());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                restore();
                event.consume();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                restore();
            }
        });
        problem.subscribe(why -> {
            pseudoClassStateChanged(REFUSED, !why.isEmpty());
            setAccessibleHelp(why.isEmpty() ? "0, or from 1e-6 to 10; Enter applies" : why);
        });
    }

    private void apply() {
        switch (RateInput.of(getText())) {
            case RateInput.Accepted(double typed) -> {
                rate.set(typed);
                restore();
                selectAll();
            }
            case RateInput.Refused(String why) -> problem.set(why);
        }
    }

    private void restore() {
        problem.set("");
        setText(NumberText.shortest(rate.get()));
    }

    /** Why what stands in the field was refused, or empty. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}

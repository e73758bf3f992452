package tapedeck.ui.output;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.RunOutput.Printed;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** A line that was printed: before it the number of the source's line. */
final class PrintedCell extends ListCell<Printed> {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("to-error");

    private final LiveTexts words;
    private final Label number = new Label();

    PrintedCell(LiveTexts words) {
        this.words = words;
        getStyleClass().add("printed");
        number.getStyleClass().add("number");
        number.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable Printed item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(ERROR, false);
            return;
        }
        setText(item.text());
        number.setText(item.line() == 0 ? "" : Integer.toString(item.line()));
        setGraphic(number);
        pseudoClassStateChanged(ERROR, item.error());
        setAccessibleText(words.of(Message.of(item.error() ? "output.line.error" : "output.line", "line",
                item.line(), "text", item.text())));
    }
}

package tapedeck.ui.listing;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Breakpoints.Hits;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** One breakpoint: enabled or not, what it says, how often it held, and away with it. */
final class BreakpointCell extends ListCell<Hits> {
    private static final PseudoClass DISABLED_POINT = PseudoClass.getPseudoClass("off");

    private final LiveTexts words;
    private final Function<Condition, Message> told;
    private final CheckBox enabled = new CheckBox();
    private final Label text = new Label();
    private final Label count = new Label();
    private final Button delete = new Button("✕");
    private final Tooltip whole = new Tooltip();
    private final HBox row = new HBox(enabled, text, count, delete);

    BreakpointCell(LiveTexts words, BreakpointList list, Function<Condition, Message> told) {
        this.words = words;
        this.told = told;
        getStyleClass().add("breakpoint-cell");
        row.getStyleClass().add("breakpoint-row");
        text.getStyleClass().add("mono");
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinWidth(0);
        text.setTooltip(whole);
        HBox.setHgrow(text, Priority.ALWAYS);
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        delete.getStyleClass().add("delete");
        delete.setMinWidth(USE_PREF_SIZE);
        setPrefWidth(0); // as wide as the list: the text gives way
        enabled.setOnAction(_ -> {
            if (getItem() != null) {
                list.setEnabled(getItem().breakpoint().id(), enabled.isSelected());
            }
        });
        delete.setOnAction(_ -> {
            if (getItem() != null) {
                list.remove(getItem().breakpoint().id());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Hits hits, boolean empty) {
        super.updateItem(hits, empty);
        if (hits == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Breakpoint point = hits.breakpoint();
        Message condition = told.apply(point.condition());
        text.setText(words.of(condition));
        whole.setText(words.of(condition));
        enabled.setSelected(point.enabled());
        enabled.setAccessibleText(words.of("breakpoints.hold", "condition", condition));
        count.setText(hits.hits() == 0 ? "" : "×" + hits.hits());
        delete.setAccessibleText(words.of("breakpoints.delete", "condition", condition));
        pseudoClassStateChanged(DISABLED_POINT, !point.enabled());
        setAccessibleText(words.of(point.enabled() ? "breakpoints.row" : "breakpoints.row.off", "condition", condition,
                "hits", hits.hits()));
        setGraphic(row);
    }
}

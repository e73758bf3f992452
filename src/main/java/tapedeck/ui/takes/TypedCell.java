package tapedeck.ui.takes;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.ui.theme.LiveTexts;

/**
 * A name, or a group's, that is edited in its place. While it is, the field keeps focus and text whatever the table is shown: a
 * training take is shown anew several times a second.
 */
class TypedCell extends TableCell<TakeRow, String> {
    private final TextField field = new TextField();
    private final Tooltip tooltip = new Tooltip();
    private boolean leaving;

    /**
     * @param says the key of what is typed here
     * @param whole all there is to say of a take
     */
    TypedCell(LiveTexts words, String says, Function<Take, String> whole) {
        tooltip.setOnShowing(_ -> {
            TakeRow row = getTableRow() == null ? null : getTableRow().getItem();
            tooltip.setText(row == null ? "" : whole.apply(row.take()));
        });
        getStyleClass().add("text-field-table-cell");
        field.accessibleTextProperty().bind(words.text(says));
        field.setOnAction(event -> {
            commitEdit(field.getText());
            event.consume();
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing() && !leaving) {
                commitEdit(field.getText()); // an open field without the focus would send its keys to the window
            }
        });
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            field.setText(getItem());
            setText(null);
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        leave();
        super.cancelEdit();
        close();
    }

    @Override
    public void commitEdit(String name) {
        leave();
        super.commitEdit(name);
        close();
    }

    /** The keys are the table's again. First: a field that is taken away with the focus passes it to anything. */
    private void leave() {
        if (field.isFocused() && getTableView() != null) {
            leaving = true;
            getTableView().requestFocus();
            leaving = false;
        }
    }

    private void close() {
        setText(getItem());
        dress();
    }

    /** Has it show what stands beside the text while that is not edited. */
    void dress() {
        setGraphic(null);
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
        super.updateItem(name, empty);
        if (!isEditing()) {
            setText(empty ? null : name);
            setTooltip(empty ? null : tooltip);
            dress();
        }
    }
}

package tapedeck.ui.table;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A text that may be longer than there is room for: its tooltip has all of it. */
public final class TipCell<R> extends TableCell<R, String> {
    private final Tooltip tip = new Tooltip();

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty ? null : item);
        tip.setText(item);
        setTooltip(empty || item == null || item.length() < 2 ? null : tip);
    }
}

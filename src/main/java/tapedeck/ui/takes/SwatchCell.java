package tapedeck.ui.takes;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;

/** The colour of a take's curve. */
final class SwatchCell extends TableCell<TakeRow, Integer> {
    private final Rectangle swatch = new Rectangle(TakesPane.EM, TakesPane.EM);
    private final ReadOnlyObjectWrapper<Palette> palette;

    SwatchCell(ReadOnlyObjectWrapper<Palette> palette) {
        this.palette = palette;
        swatch.getStyleClass().add("swatch");
        palette.subscribe(_ -> paint(getItem()));
    }

    private void paint(@Nullable Integer colour) {
        if (colour != null) {
            swatch.setFill(Colours.curve(palette.get(), colour));
        }
    }

    @Override
    protected void updateItem(@Nullable Integer item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : swatch);
        paint(item);
    }
}

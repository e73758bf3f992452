package tapedeck.ui.takes;

import javafx.scene.control.TableCell;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Colours;

/** The colour of a take's curve. */
final class SwatchCell extends TableCell<TakeRow, Integer> {
    private final Rectangle swatch = new Rectangle(TakesPane.EM, TakesPane.EM);
    private final Appearance appearance;

    SwatchCell(Appearance appearance) {
        this.appearance = appearance;
        swatch.getStyleClass().add("swatch");
        appearance.paletteProperty().subscribe(_ -> paint(getItem()));
    }

    private void paint(@Nullable Integer colour) {
        if (colour != null) {
            swatch.setFill(Colours.curve(appearance.palette(), colour));
        }
    }

    @Override
    protected void updateItem(@Nullable Integer item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : swatch);
        paint(item);
    }
}

package tapedeck.ui.takes;

import javafx.scene.control.TableCell;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Colours;

/** A bit of a take's curve in its colour. */
final class SwatchCell extends TableCell<TakeRow, Integer> {
    /** In pixels. */
    private static final double LENGTH = 1.75 * TakesPane.EM;

    private final Line sample = new Line(0, 0, LENGTH, 0);
    private final Appearance appearance;

    SwatchCell(Appearance appearance) {
        this.appearance = appearance;
        sample.getStyleClass().add("swatch");
        appearance.paletteProperty().when(sceneProperty().isNotNull()) // one that the table let go is not held
                .subscribe(_ -> paint(getItem()));
    }

    private void paint(@Nullable Integer colour) {
        if (colour != null) {
            sample.setStroke(Colours.curve(appearance.palette(), colour));
        }
    }

    @Override
    protected void updateItem(@Nullable Integer item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : sample);
        paint(item);
    }
}

package tapedeck.ui.classroom;

import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.server.QrSquare;

/** The QR code of a link, dark on white in every theme: as cameras know it. A square of the size that it is given. On the FX thread only. */
final class QrView extends StackPane {
    /** Pixels of a cell in the image, which is scaled without smoothing. */
    private static final int CELL = 8;

    private final ImageView image = new ImageView();
    private @Nullable String shown;

    /** @param side in widths of the font */
    QrView(double side) {
        getStyleClass().add("class-qr");
        image.setSmooth(false);
        image.setPreserveRatio(true);
        getChildren().add(image);
        setStyle(String.format(java.util.Locale.ROOT,
                "-fx-min-width: %1$.1fem; -fx-max-width: %1$.1fem; -fx-min-height: %1$.1fem; -fx-max-height: %1$.1fem;",
                side));
        widthProperty().subscribe(width -> image.setFitWidth(width.doubleValue()));
    }

    /** Shows a link; nothing for an empty one. */
    void show(String link) {
        if (link.equals(shown)) {
            return;
        }
        shown = link;
        image.setImage(link.isEmpty() ? null : picture(QrSquare.of(link)));
    }

    private static WritableImage picture(QrSquare square) {
        int cells = square.size() + 2 * QrSquare.MARGIN;
        WritableImage picture = new WritableImage(cells * CELL, cells * CELL);
        for (int y = 0; y < cells * CELL; y++) {
            for (int x = 0; x < cells * CELL; x++) {
                boolean dark = square.isDark(x / CELL - QrSquare.MARGIN, y / CELL - QrSquare.MARGIN);
                picture.getPixelWriter().setColor(x, y, dark ? Color.BLACK : Color.WHITE);
            }
        }
        return picture;
    }
}

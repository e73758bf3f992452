package tapedeck.ui.export;

import java.awt.image.BufferedImage;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import tapedeck.export.picture.PixelPainter;
import tapedeck.export.picture.VectorPicture;

/** Pictures for paper, whose unit is a point: 1/72 inch. For any thread. */
final class PrintedPage {
    /** As fine as paper shows it. */
    private static final double DOTS_A_POINT = 300.0 / 72;
    /** A pixel of the screen is no larger on paper. */
    private static final double LARGEST = 1;

    private PrintedPage() {}

    /** The picture, as large as fits into what can be printed on, in points. */
    static ImageView of(VectorPicture picture, double width, double height) {
        double scale = Math.min(LARGEST, Math.min(width / picture.width(), height / picture.height()));
        BufferedImage painted = new PixelPainter().paint(picture, scale * DOTS_A_POINT);
        int across = painted.getWidth();
        int down = painted.getHeight();
        WritableImage image = new WritableImage(across, down);
        image.getPixelWriter().setPixels(0, 0, across, down, PixelFormat.getIntArgbInstance(),
                painted.getRGB(0, 0, across, down, null, 0, across), 0, across);
        ImageView view = new ImageView(image);
        view.setFitWidth(scale * picture.width());
        view.setFitHeight(scale * picture.height());
        return view;
    }
}

package tapedeck.python.plot;

import java.awt.image.BufferedImage;
import tapedeck.export.picture.PixelPainter;
import tapedeck.export.picture.VectorPen;
import tapedeck.export.picture.VectorPicture;

/** The picture of a figure for a file that a script saves, which it may read back or its user keep: as the window shows it. */
final class PlotPicture {
    private static final double POINTS = 72;
    private static final int LARGEST = 4000;

    private final VectorPicture picture;

    /** @param dpi pixels of an inch; less where the picture would be larger than 4000 pixels */
    PlotPicture(PlotFigure figure, double dpi) {
        double fitting = Math.min(dpi, LARGEST / Math.max(figure.width(), figure.height()));
        VectorPen pen = new VectorPen(SeriesPainter.EM * fitting / POINTS,
                Math.max(1, Math.round(figure.width() * fitting)), Math.max(1, Math.round(figure.height() * fitting)));
        FigurePainter.paint(pen, figure);
        picture = pen.picture();
    }

    /** Its lines and letters. */
    VectorPicture vectors() {
        return picture;
    }

    /** Its pixels, without an alpha channel. */
    BufferedImage image() {
        return new PixelPainter().paint(picture, 1);
    }
}

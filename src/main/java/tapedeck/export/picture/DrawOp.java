package tapedeck.export.picture;

import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** One thing in a {@link VectorPicture}. Places are in pixels from its upper left corner; colours are ARGB, alpha 0 is none. */
public sealed interface DrawOp {
    /** A rectangle, maybe with round corners. */
    record Block(double x, double y, double width, double height, double radius, int fill,
            Edge pen) implements DrawOp {}

    /** A line or an outline. */
    record Trace(Path2D path, int fill, Edge pen) implements DrawOp {}

    /**
     * One line of text.
     *
     * @param baseline where it stands
     * @param width it takes on the screen, whatever typeface it is shown in elsewhere
     * @param size of the letters, in pixels
     */
    record Letters(String text, double x, double baseline, double width, FontFace face, double size, int argb)
            implements
                DrawOp {}

    /** Cells that are not to be smoothed. */
    record Raster(double x, double y, double width, double height, BufferedImage cells) implements DrawOp {}

    /** The cutout that is seen through a window: nothing of it is drawn outside. */
    record Cutout(double x, double y, double width, double height, List<DrawOp> marks) implements DrawOp {}
}

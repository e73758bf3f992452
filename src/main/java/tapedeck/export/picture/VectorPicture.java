package tapedeck.export.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing as data, in the order in which it is painted. Immutable as long as nobody paints on its rasters.
 *
 * @param width in pixels of the screen
 * @param height in pixels of the screen
 * @param ground its colour, ARGB; alpha 0 is transparent
 */
public record VectorPicture(double width, double height, int ground, List<DrawOp> marks) {
    private static final int PAPER = 0xffffffff;
    private static final double MARGIN = 18;
    private static final double TITLE = 17;
    private static final double CAPTION = 12.5;

    /** The same without a ground. */
    public VectorPicture transparent() {
        return new VectorPicture(width, height, 0, marks);
    }

    /** The same on white paper. */
    public VectorPicture onPaper() {
        return new VectorPicture(width, height, PAPER, marks);
    }

    /**
     * The same with a title above and a caption below, and a margin.
     *
     * @param ink of the title, ARGB
     * @param muted of the caption, ARGB
     */
    public VectorPicture titled(String title, String caption, int ink, int muted) {
        Typefaces faces = new Typefaces();
        double above = faces.width(title, FontFace.SANS_BOLD, TITLE);
        double below = faces.width(caption, FontFace.SANS, CAPTION);
        double wide = Math.max(width, Math.max(above, below)) + 2 * MARGIN;
        double top = MARGIN + 2 * TITLE;
        double foot = top + height + 2.2 * CAPTION;
        List<DrawOp> all = new ArrayList<>();
        all.add(new DrawOp.Letters(title, MARGIN, MARGIN + TITLE, above, FontFace.SANS_BOLD, TITLE, ink));
        all.add(new DrawOp.Cutout(MARGIN, top, width, height, marks));
        all.add(new DrawOp.Letters(caption, MARGIN, foot, below, FontFace.SANS, CAPTION, muted));
        return new VectorPicture(Math.ceil(wide), Math.ceil(foot + MARGIN), ground, List.copyOf(all));
    }
}

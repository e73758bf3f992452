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
public record Plate(double width, double height, int ground, List<Ink> marks) {
    private static final int PAPER = 0xffffffff;
    private static final double MARGIN = 18;
    private static final double TITLE = 17;
    private static final double CAPTION = 12.5;

    /** The same without a ground. */
    public Plate transparent() {
        return new Plate(width, height, 0, marks);
    }

    /** The same on white paper. */
    public Plate onPaper() {
        return new Plate(width, height, PAPER, marks);
    }

    /**
     * The same with a title above and a caption below, and a margin.
     *
     * @param ink of the title, ARGB
     * @param muted of the caption, ARGB
     */
    public Plate titled(String title, String caption, int ink, int muted) {
        Typefaces faces = new Typefaces();
        double above = faces.width(title, Face.SANS_BOLD, TITLE);
        double below = faces.width(caption, Face.SANS, CAPTION);
        double wide = Math.max(width, Math.max(above, below)) + 2 * MARGIN;
        double top = MARGIN + 2 * TITLE;
        double foot = top + height + 2.2 * CAPTION;
        List<Ink> all = new ArrayList<>();
        all.add(new Ink.Letters(title, MARGIN, MARGIN + TITLE, above, Face.SANS_BOLD, TITLE, ink));
        all.add(new Ink.Cutout(MARGIN, top, width, height, marks));
        all.add(new Ink.Letters(caption, MARGIN, foot, below, Face.SANS, CAPTION, muted));
        return new Plate(Math.ceil(wide), Math.ceil(foot + MARGIN), ground, List.copyOf(all));
    }
}

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
    private static final double LINE = 1.4;

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
        double wide = Math.max(width, above) + 2 * MARGIN;
        List<String> lines = lines(caption, wide - 2 * MARGIN, faces);
        double top = MARGIN + 2 * TITLE;
        double foot = top + height + 2.2 * CAPTION;
        List<DrawOp> all = new ArrayList<>();
        all.add(new DrawOp.Letters(title, MARGIN, MARGIN + TITLE, above, FontFace.SANS_BOLD, TITLE, ink));
        all.add(new DrawOp.Cutout(MARGIN, top, width, height, marks));
        for (String line : lines) {
            all.add(new DrawOp.Letters(line, MARGIN, foot, faces.width(line, FontFace.SANS, CAPTION), FontFace.SANS,
                    CAPTION, muted));
            foot += LINE * CAPTION;
        }
        foot -= LINE * CAPTION;
        return new VectorPicture(Math.ceil(wide), Math.ceil(foot + MARGIN), ground, List.copyOf(all));
    }

    /** A caption in lines that are no wider than the picture; the spaces between its parts stay as they are. */
    private static List<String> lines(String caption, double most, Typefaces faces) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : caption.split("(?<= )(?=[^ ])", -1)) {
            if (!line.isEmpty() && faces.width((line + word).strip(), FontFace.SANS, CAPTION) > most) {
                lines.add(line.strip());
                line = "";
            }
            line += word;
        }
        lines.add(line.strip());
        return lines;
    }
}

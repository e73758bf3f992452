package tapedeck.ui.export;

import java.util.List;
import tapedeck.export.Format;
import tapedeck.export.picture.VectorPicture;
import tapedeck.ui.theme.Palette;

/**
 * The choice of how the graph is drawn in a file. Immutable.
 *
 * @param whole whether all of it, or what the screen shows
 * @param scale pixels a pixel of the screen, where there are any: one of {@link #SCALES}
 * @param transparent whether without a ground
 */
record PictureChoice(boolean whole, int scale, boolean transparent) {
    static final List<Integer> SCALES = List.of(1, 2, 4);
    /** Sharp on a slide. */
    static final PictureChoice USUAL = new PictureChoice(false, 2, false);

    /** Returns whether a picture of that format is made of pixels. */
    static boolean hasPixels(Format format) {
        return format == Format.PNG;
    }

    /** It as it is now, with title and caption. */
    VectorPicture draw(DrawnGraph graph, Titles titles, Palette palette) {
        VectorPicture drawn = titles.around(whole ? graph.whole(palette) : graph.seen(palette), palette);
        return transparent ? drawn.transparent() : drawn;
    }
}

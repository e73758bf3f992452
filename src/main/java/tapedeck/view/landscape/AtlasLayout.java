package tapedeck.view.landscape;

import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.view.plot.PlotPen;

/**
 * The place of the map of an atlas on its surface. In pixels, y downwards.
 *
 * @param left of the map
 * @param top of the map
 * @param width of the map
 * @param height of the map
 * @param cut the height of the cut above it; 0 for none
 */
public record AtlasLayout(double left, double top, double width, double height, double cut) {
    private static final double LEFT = 4.2;
    private static final double TOP = 1.9;
    private static final double RIGHT = 0.6;
    private static final double BELOW = 4.4;
    /** Below the map: the row of numbers, as low as a cross in the lowest row of the map leaves it, and the row of names. */
    static final double NUMBERS = 1.9;
    static final double NAMES = 3.6;
    /** The cut above the map, where there is so much room. */
    private static final double CUT = 4;
    private static final double ROOMY = 22;

    /** The place of the map on a surface of that size, with room for the axes and what stands below. */
    public static AtlasLayout of(double em, double width, double height) {
        double cut = height < ROOMY * em ? 0 : CUT * em;
        double top = TOP * em + (cut == 0 ? 0 : cut + em);
        return new AtlasLayout(LEFT * em, top, Math.max(1, width - (LEFT + RIGHT) * em),
                Math.max(1, height - top - BELOW * em), cut);
    }

    static AtlasLayout of(PlotPen pen) {
        return of(pen.em(), pen.width(), pen.height());
    }

    /** The pixel of the middle of a place from left to right. */
    public double x(AtlasQuestion of, double place) {
        return left + (place + 0.5) / of.x().points() * width;
    }

    /** The pixel of the middle of a place from the bottom up. */
    public double y(AtlasQuestion of, double place) {
        return top + height - (place + 0.5) / of.y().points() * height;
    }

    /** The place from left to right at a pixel; whole in the middle of a point. */
    public double column(AtlasQuestion of, double x) {
        return (x - left) / width * of.x().points() - 0.5;
    }

    /** The place from the bottom up at a pixel; whole in the middle of a point. */
    public double row(AtlasQuestion of, double y) {
        return (top + height - y) / height * of.y().points() - 0.5;
    }

    /** Returns whether a pixel lies on the map. */
    public boolean contains(double x, double y) {
        return x >= left && y >= top && x < left + width && y < top + height;
    }
}

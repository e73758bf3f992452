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
 */
public record AtlasLayout(double left, double top, double width, double height) {
    private static final double LEFT = 4.2;
    private static final double TOP = 1.9;
    private static final double RIGHT = 0.6;
    private static final double BELOW = 3.9;

    /** The place of the map on a surface of that size, with room for the axes and what stands below. */
    public static AtlasLayout of(double em, double width, double height) {
        return new AtlasLayout(LEFT * em, TOP * em, Math.max(1, width - (LEFT + RIGHT) * em),
                Math.max(1, height - (TOP + BELOW) * em));
    }

    static AtlasLayout of(PlotPen pen) {
        return of(pen.em(), pen.width(), pen.height());
    }

    /** The pixel of the middle of a place from left to right. */
    double x(AtlasQuestion of, double place) {
        return left + (place + 0.5) / of.x().points() * width;
    }

    /** The pixel of the middle of a place from the bottom up. */
    double y(AtlasQuestion of, double place) {
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

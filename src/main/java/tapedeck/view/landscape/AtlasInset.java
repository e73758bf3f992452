package tapedeck.view.landscape;

import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.text.Numbers;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.PlotPen.Align;

/** Draws the map of a place alone, much finer than the whole one, over the whole of a surface. Pure. */
public final class AtlasInset {
    private static final PlotColour WHITE = PlotColour.exact(0xffffff);
    private static final PlotColour INK = PlotColour.exact(0x1f2430);

    private AtlasInset() {}

    /**
     * Draws it.
     *
     * @param x the value of the cross from left to right
     * @param y its value from the bottom up
     */
    public static void draw(PlotPen pen, AtlasGround near, double x, double y, int times) {
        double em = pen.em();
        double width = pen.width();
        double height = pen.height();
        pen.cells(near.pixels(), 0, 0, width, height, 1);
        AtlasQuestion question = near.view().question();
        double across = (question.x().place(x) + 0.5) / question.x().points() * width;
        double down = height - (question.y().place(y) + 0.5) / question.y().points() * height;
        for (boolean seam : new boolean[]{true, false}) {
            pen.stroke(seam ? INK.clear(0.35) : WHITE.clear(0.95), (seam ? 0.14 : 0.09) * em, 0.14 * em, 0.36 * em);
            pen.line(across, 0, across, height);
            pen.line(0, down, width, down);
        }
        pen.stroke(PlotColour.TEXT, 0.14 * em);
        double edge = 0.07 * em;
        pen.polyline(new double[]{edge, width - edge, width - edge, edge, edge},
                new double[]{edge, edge, height - edge, height - edge, edge}, 5);
        String words = "× " + Numbers.count(times);
        double wide = pen.width(words) + 0.9 * em;
        double left = across < width / 2 ? width - wide - 0.5 * em : 0.5 * em; // not on the cross
        AtlasPainter.pill(pen, words, left + wide / 2, 1.3 * em, wide, INK, WHITE);
    }
}

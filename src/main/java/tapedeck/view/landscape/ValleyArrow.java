package tapedeck.view.landscape;

import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/** An arrow, as thick as the pen's line is. */
final class ValleyArrow {
    private static final double HALF = 0.5;
    private static final double NOTCH = 0.75;

    private ValleyArrow() {}

    /**
     * Draws an arrow; one that is too short has no head.
     *
     * @param before how far before its end it ends
     * @param head the length of its head
     */
    static void draw(PlotPen pen, PlotColour colour, double x1, double y1, double x2, double y2, double before,
            double head) {
        double length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        if (!(length > before)) {
            return;
        }
        double dx = (x2 - x1) / length;
        double dy = (y2 - y1) / length;
        double tipX = x2 - dx * before;
        double tipY = y2 - dy * before;
        double size = Math.min(head, length - before);
        double endX = tipX - dx * size;
        double endY = tipY - dy * size;
        pen.line(x1, y1, endX + dx * size * (1 - NOTCH), endY + dy * size * (1 - NOTCH));
        pen.colour(colour);
        double wide = size * HALF;
        pen.polygon(new double[]{tipX, endX - dy * wide, endX + dx * size * (1 - NOTCH), endX + dy * wide},
                new double[]{tipY, endY + dx * wide, endY + dy * size * (1 - NOTCH), endY - dx * wide});
    }
}

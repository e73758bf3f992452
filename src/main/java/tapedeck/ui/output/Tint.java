package tapedeck.ui.output;

import javafx.scene.paint.Color;
import tapedeck.ui.plot.Pen;

/** A script's colours, as they can be seen in a theme that it does not know: black is not drawn on a dark ground. */
final class Tint {
    /** WCAG 2.2, of graphics, but for what is meant to be pale. */
    private static final double LEAST = 2.2;
    private static final double STEP = 0.08;

    private Tint() {}

    /** A colour that stands out from the panel: the script's, or one of its hue that is nearer to the text's. */
    static Color of(Pen pen, String color, double alpha) {
        Color wanted = Color.web(color);
        Color seen = wanted;
        for (double share = STEP; share < 1 && pen.contrast(seen) < LEAST; share += STEP) {
            seen = wanted.interpolate(pen.palette().text(), share);
        }
        return Color.color(seen.getRed(), seen.getGreen(), seen.getBlue(), Math.clamp(alpha, 0, 1));
    }
}

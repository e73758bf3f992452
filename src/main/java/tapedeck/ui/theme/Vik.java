package tapedeck.ui.theme;

import javafx.scene.paint.Color;

/**
 * Fabio Crameri's diverging colour map <em>vik</em>: from blue at -1 over near-white at 0 to brown at +1. It is even
 * in lightness and can be read by colour-blind people, so that sign and size of a number are seen at once.
 */
public final class Vik {
    private static final Diverging MAP = new Diverging(new int[]{0, 18, 97}, new int[]{3, 68, 129},
            new int[]{48, 125, 166}, new int[]{148, 190, 210}, new int[]{236, 229, 224}, new int[]{219, 170, 141},
            new int[]{194, 112, 65}, new int[]{145, 45, 6}, new int[]{89, 0, 8});

    private Vik() {}

    /** The colour of {@code value}, clamped to [-1, 1], as opaque ARGB; NaN counts as 0. */
    public static int argb(double value) {
        return MAP.argb(value);
    }

    /** The same as a paint. */
    public static Color color(double value) {
        int argb = argb(value);
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }
}

package tapedeck.ui.theme;

import javafx.scene.paint.Color;

/**
 * Fabio Crameri's diverging colour map <em>vik</em>: from blue at -1 over near-white at 0 to brown at +1. It is even
 * in lightness and can be read by colour-blind people, so that sign and size of a number are seen at once.
 */
public final class Vik {
    /** Nine even stops from -1 to +1. */
    private static final int[][] STOPS = {{0, 18, 97}, {3, 68, 129}, {48, 125, 166}, {148, 190, 210},
            {236, 229, 224}, {219, 170, 141}, {194, 112, 65}, {145, 45, 6}, {89, 0, 8}};

    private Vik() {}

    /** The colour of {@code value}, clamped to [-1, 1], as opaque ARGB; NaN counts as 0. */
    public static int argb(double value) {
        double clamped = Double.isNaN(value) ? 0 : Math.clamp(value, -1, 1);
        double place = (clamped + 1) / 2 * (STOPS.length - 1);
        int stop = Math.min((int) place, STOPS.length - 2);
        double t = place - stop;
        int argb = 0xff;
        for (int channel = 0; channel < 3; channel++) {
            double mixed = STOPS[stop][channel] * (1 - t) + STOPS[stop + 1][channel] * t;
            argb = argb << 8 | (int) Math.round(mixed);
        }
        return argb;
    }

    /** The same as a paint. */
    public static Color color(double value) {
        int argb = argb(value);
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }
}

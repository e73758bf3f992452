package tapedeck.ui.theme;

/**
 * A diverging colour map for a dark room: from light blue at -1 over the ground of {@link Palette#DARK} at 0 to light orange
 * at +1, brighter towards both ends. What {@link Vik} is on white, it is on a dark ground: there what is large must shine,
 * and what is small recede.
 */
final class Ember {
    private static final Diverging MAP = new Diverging(new int[]{164, 210, 255}, new int[]{104, 164, 230},
            new int[]{64, 112, 172}, new int[]{42, 68, 108}, new int[]{34, 38, 48}, new int[]{92, 56, 36},
            new int[]{154, 86, 44}, new int[]{216, 132, 74}, new int[]{255, 200, 140});

    private Ember() {}

    /** The colour of {@code value}, clamped to [-1, 1], as opaque ARGB; NaN counts as 0. */
    static int argb(double value) {
        return MAP.argb(value);
    }
}

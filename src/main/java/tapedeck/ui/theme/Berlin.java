package tapedeck.ui.theme;

/**
 * Fabio Crameri's diverging colour map <em>berlin</em>: from light blue at -1 over near-black at 0 to light red at +1. What
 * {@link Vik} is on white, it is on a dark ground: there what is large must shine, and what is small recede.
 */
final class Berlin {
    private static final Diverging MAP = new Diverging(new int[]{158, 176, 255}, new int[]{81, 159, 211},
            new int[]{40, 104, 134}, new int[]{20, 48, 62}, new int[]{25, 12, 9}, new int[]{65, 18, 1},
            new int[]{125, 52, 30}, new int[]{190, 111, 99}, new int[]{255, 173, 173});

    private Berlin() {}

    /** The colour of {@code value}, clamped to [-1, 1], as opaque ARGB; NaN counts as 0. */
    static int argb(double value) {
        return MAP.argb(value);
    }
}

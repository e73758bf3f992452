package tapedeck.ui.graph;

import tapedeck.ui.graph.drawing.Drawing;
import tapedeck.ui.graph.layout.Box;

/**
 * While the zoom changes over many cards, they are painted as blocks, and are cards again when it rests: text of a new
 * size at every pulse would make the zoom stutter.
 */
final class ZoomSimplifier {
    private static final long REST_NANOS = 120_000_000L;
    /** So many cards can be drawn anew at every pulse. */
    private static final int CROWD = 40;

    private final Drawing drawing;
    private double scale;
    private long changed;
    private boolean hasty;

    ZoomSimplifier(Drawing drawing) {
        this.drawing = drawing;
    }

    /**
     * Returns whether to paint blocks.
     *
     * @param newScale the zoom now
     * @param seen what of the drawing is seen at it
     * @param now in nanoseconds
     */
    boolean sees(double newScale, Box seen, long now) {
        if (newScale != scale) {
            scale = newScale;
            changed = now;
            hasty = drawing.arrangement().cards().values().stream().filter(seen::overlaps).limit(CROWD + 1L)
                    .count() > CROWD;
        } else if (now - changed >= REST_NANOS) {
            hasty = false;
        }
        return hasty;
    }

    /** Returns whether the cards are awaited. */
    boolean isHasty() { return hasty; }
}

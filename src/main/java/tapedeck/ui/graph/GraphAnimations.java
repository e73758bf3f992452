package tapedeck.ui.graph;

import tapedeck.ui.graph.drawing.Glide;
import tapedeck.ui.graph.drawing.Motion;

/** All that moves: what happens in a step, cards on the way to a new place, the view. */
record GraphAnimations(Motion motion, Glide glide, Viewport viewport) {
    boolean isRunning() { return motion.isRunning() || glide.isRunning() || viewport.isRunning(); }

    /** @param now in nanoseconds */
    void advance(long now) {
        motion.advance(now);
        glide.advance(now);
        viewport.advance(now);
    }

    /** Puts everything where it goes. */
    void finish() {
        motion.finish();
        glide.finish();
        viewport.finish();
    }

    /** Before the drawing is arranged anew. */
    void interrupt() {
        motion.finish();
        glide.finish();
    }
}

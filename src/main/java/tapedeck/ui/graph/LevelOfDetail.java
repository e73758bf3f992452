package tapedeck.ui.graph;

import tapedeck.ui.graph.drawing.Drawing;
import tapedeck.ui.graph.layout.Box;

/** Cards where text can be read, blocks where not, and while cards are still to be made or would make a zoom stutter. */
final class LevelOfDetail {
    private final Drawing drawing;
    private final FarView far;
    private final Viewport viewport;
    private final Camera camera;
    private final ZoomSimplifier simplifier;

    LevelOfDetail(Drawing drawing, FarView far, Viewport viewport, Camera camera) {
        this.drawing = drawing;
        this.far = far;
        this.viewport = viewport;
        this.camera = camera;
        simplifier = new ZoomSimplifier(drawing);
    }

    /** Returns whether {@link #advance} has more to show. */
    boolean isPending() {
        return simplifier.isHasty() || !drawing.isComplete();
    }

    /**
     * After another part is seen.
     *
     * @param mayLag whether cards may come later
     */
    void update(boolean mayLag) {
        boolean near = camera.isNear();
        Box seen = camera.seen();
        boolean hasty = simplifier.sees(viewport.scale(), seen, System.nanoTime()) && mayLag;
        if (!hasty) {
            drawing.window(seen, near);
        }
        drawing.setVisible(near && !hasty);
        far.setVisible(!near || hasty || !drawing.isComplete());
        far.setNamed(!hasty);
        far.paint();
    }

    /** At a pulse while something is pending. */
    void advance(boolean mayLag) {
        if (!simplifier.isHasty()) {
            drawing.makeMore();
        }
        update(mayLag);
    }
}

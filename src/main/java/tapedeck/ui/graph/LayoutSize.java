package tapedeck.ui.graph;

import java.util.function.DoubleBinaryOperator;
import javafx.geometry.Dimension2D;

/**
 * The size for which a graph is laid out: that of its pane, or as long as all of it can be seen that of before something opened beside
 * or below it, so that its cards keep their places.
 */
final class LayoutSize {
    private static final Dimension2D NONE = new Dimension2D(0, 0);
    /** The zoom from which a graph is rather smaller than laid out anew. */
    private static final double LEAST = 0.7;

    private Dimension2D size = NONE;
    private Dimension2D window = NONE;
    /** True once that size was seen: what is laid out comes to its size by others. */
    private boolean seen;

    /** What is shown from now on has not been seen yet: the next size is taken as it is. */
    void forget() {
        size = NONE;
    }

    /** The pane is seen in that size. */
    void see() {
        seen = true;
    }

    /** Returns whether it is larger than the pane. */
    boolean isLarger(double width, double height) {
        return size.getWidth() > width || size.getHeight() > height;
    }

    double width(double ofPane) {
        return Math.max(size.getWidth(), ofPane);
    }

    double height(double ofPane) {
        return Math.max(size.getHeight(), ofPane);
    }

    /**
     * The pane has another size.
     *
     * @param zoom at which what is drawn is seen whole in a pane of a width and height
     * @return whether what is drawn stays as it is laid out
     */
    boolean stays(Dimension2D pane, Dimension2D around, DoubleBinaryOperator zoom) {
        boolean stays = seen && around.equals(window) && pane.getWidth() <= size.getWidth()
                && pane.getHeight() <= size.getHeight()
                && zoom.applyAsDouble(pane.getWidth(), pane.getHeight()) >= LEAST;
        if (!stays) {
            size = pane;
            seen = false;
        }
        window = around;
        return stays;
    }
}

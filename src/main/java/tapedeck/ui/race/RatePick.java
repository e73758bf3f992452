package tapedeck.ui.race;

import javafx.geometry.Point2D;
import javafx.scene.Node;

/** Is told of a rate that was picked. */
interface RatePick {
    /**
     * Somebody clicked on a rate, or pressed Enter there.
     *
     * @param on what shows it
     * @param at where, in its pixels
     */
    void pick(double rate, Node on, Point2D at);
}

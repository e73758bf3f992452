package tapedeck.ui.graph.drawing;

import tapedeck.tape.ModulePath;
import tapedeck.ui.selection.Selection;

/** The gestures of the viewer on something that is drawn. */
public interface GraphGestures {
    /** Nobody's. */
    GraphGestures NONE = new GraphGestures() {
    };

    /** Picked by a click, or with the keyboard. */
    default void picked(Selection selection) {}

    /** A module is to be one card, or not any more. */
    default void folded(ModulePath path, boolean fold) {}

    /** A card was dragged by so much, in the drawing's pixels. */
    default void dragged(long tensor, double dx, double dy) {}

    /** Returns whether numbers of leaves can be dragged. */
    default boolean nudges() {
        return false;
    }

    /** The number of a tensor that is picked, in row-major order; -1 where none is. */
    default int pickedElement(long tensor) {
        return -1;
    }

    /**
     * A number of a leaf was dragged, by so many pixels upwards since it was pressed.
     *
     * @param element in row-major order
     */
    default void nudged(long tensor, int element, double pixels) {}

    /** The card or the number that was dragged was let go. */
    default void dropped() {}

    /** The pointer came over something, or the Tab key to it. */
    default void hovered(Selection selection, javafx.scene.Node node) {}

    /** Touched with a finger, after it was picked. */
    default void tapped(Selection selection, javafx.scene.Node node) {}

    /** Pointer or focus left it. */
    default void left(javafx.scene.Node node) {}

    /** The Tab key came to something. */
    default void focused(javafx.scene.Node node) {}
}

package tapedeck.view.landscape;

import tapedeck.deck.atlas.AtlasScale;

/**
 * An atlas as it is drawn. Immutable.
 *
 * @param ground the map
 * @param words on it and around it
 * @param x the value of the cross from left to right; NaN for none
 * @param y its value from the bottom up
 * @param zoom how many times nearer than at first; 1 or more
 * @param isFormer whether it is of settings that are not set any more
 * @param box what would be zoomed into, as places left, bottom, right, top; empty for none
 */
public record AtlasScene(AtlasGround ground, AtlasWords words, double x, double y, double zoom, boolean isFormer,
        Box box) {
    /** A rectangle of places. */
    public record Box(double left, double bottom, double right, double top) {
        /** None. */
        public static final Box NONE = new Box(0, 0, 0, 0);

        /** Returns whether it is none. */
        public boolean isEmpty() { return left == right || bottom == top; }
    }

    /** A map whose cross is at these values. */
    public AtlasScene(AtlasGround ground, AtlasWords words, double x, double y) {
        this(ground, words, x, y, 1, false, Box.NONE);
    }

    /** The same with another box. */
    public AtlasScene with(Box drawn) {
        return new AtlasScene(ground, words, x, y, zoom, isFormer, drawn);
    }

    AtlasScale across() {
        return ground.view().question().x();
    }

    AtlasScale up() {
        return ground.view().question().y();
    }
}

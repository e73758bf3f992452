package tapedeck.export.picture;

import java.util.List;

/**
 * The edge with which a line is drawn.
 *
 * @param argb its colour; alpha 0 draws nothing
 * @param width in pixels
 * @param dashes lengths of line and gap in pixels; empty is a solid line
 * @param round whether its ends are
 */
public record Edge(int argb, double width, List<Double> dashes, boolean round) {
    /** Draws nothing. */
    public static final Edge NONE = new Edge(0, 0, List.of(), false);

    /** Returns whether anything is to be seen of it. */
    public boolean isSeen() {
        return argb >>> 24 != 0 && width > 0;
    }
}

package tapedeck.ui.export;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;

/**
 * The spot of a node's own pixels in the picture, and how much is seen of it. Nodes are moved and zoomed alike both ways, never turned.
 *
 * @param opacity from 0 to 1
 */
record NodePlacement(double scale, double x, double y, double opacity) {
    static final NodePlacement ORIGIN = new NodePlacement(1, 0, 0, 1);

    NodePlacement of(Node node) {
        Transform own = node.getLocalToParentTransform();
        Point2D origin = own.transform(0, 0);
        return new NodePlacement(scale * own.getMxx(), x(origin.getX()), y(origin.getY()), opacity * node.getOpacity());
    }

    /** The same as seen from the upper left corner of a window in it. */
    NodePlacement within(Rectangle window) {
        return new NodePlacement(scale, -scale * window.getX(), -scale * window.getY(), opacity);
    }

    double x(double own) {
        return x + scale * own;
    }

    double y(double own) {
        return y + scale * own;
    }

    /** ARGB; of a gradient the colour in which it begins. */
    int argb(@Nullable Paint paint) {
        return switch (paint) {
            case Color colour -> argb(colour, opacity);
            case LinearGradient many -> argb(many.getStops().getFirst().getColor(), opacity);
            case null, default -> 0;
        };
    }

    /** @param share of the colour's own opacity */
    static int argb(Color colour, double share) {
        return eighth(colour.getOpacity() * share) << 24 | eighth(colour.getRed()) << 16
                | eighth(colour.getGreen()) << 8 | eighth(colour.getBlue());
    }

    private static int eighth(double part) {
        return (int) Math.round(255 * Math.clamp(part, 0, 1));
    }
}

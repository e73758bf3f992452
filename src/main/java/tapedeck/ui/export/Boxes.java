package tapedeck.ui.export;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.Edge;

/** The grounds and borders of regions. */
final class Boxes {
    private final Region region;
    private final NodePlacement place;
    private final Consumer<DrawOp> to;

    private Boxes(Region region, NodePlacement place, Consumer<DrawOp> to) {
        this.region = region;
        this.place = place;
        this.to = to;
    }

    static void read(Region region, NodePlacement place, Consumer<DrawOp> to) {
        Boxes boxes = new Boxes(region, place, to);
        if (region.getBackground() != null) {
            region.getBackground().getFills().forEach(boxes::fill);
        }
        if (region.getBorder() != null) {
            region.getBorder().getStrokes().forEach(boxes::stroke);
        }
    }

    private void fill(BackgroundFill fill) {
        Insets in = fill.getInsets();
        int argb = place.argb(fill.getFill());
        if (argb >>> 24 == 0) {
            return;
        }
        if (region.getShape() != null) {
            to.accept(new DrawOp.Trace(Outlines.fitted(region.getShape(), in.getLeft(), in.getTop(),
                    region.getWidth() - in.getLeft() - in.getRight(),
                    region.getHeight() - in.getTop() - in.getBottom(), place), argb, Edge.NONE));
        } else {
            block(in.getTop(), in.getRight(), in.getBottom(), in.getLeft(), fill.getRadii(), 0, argb, Edge.NONE);
        }
    }

    private void stroke(BorderStroke stroke) {
        BorderWidths wide = stroke.getWidths();
        Insets in = stroke.getInsets();
        boolean even = wide.getTop() == wide.getLeft() && wide.getTop() == wide.getBottom()
                && wide.getTop() == wide.getRight() && stroke.isStrokeUniform();
        if (even) {
            double half = wide.getTop() / 2;
            Edge pen = pen(stroke.getTopStroke(), stroke.getTopStyle(), wide.getTop());
            if (pen.isSeen()) {
                block(in.getTop() + half, in.getRight() + half, in.getBottom() + half, in.getLeft() + half,
                        stroke.getRadii(), half, 0, pen);
            }
            return;
        }
        double right = region.getWidth();
        double bottom = region.getHeight();
        side(stroke.getTopStroke(), stroke.getTopStyle(), 0, 0, right, wide.getTop());
        side(stroke.getBottomStroke(), stroke.getBottomStyle(), 0, bottom - wide.getBottom(), right, wide.getBottom());
        side(stroke.getLeftStroke(), stroke.getLeftStyle(), 0, 0, wide.getLeft(), bottom);
        side(stroke.getRightStroke(), stroke.getRightStyle(), right - wide.getRight(), 0, wide.getRight(), bottom);
    }

    private void side(Paint paint, BorderStrokeStyle style, double x, double y, double width, double height) {
        int argb = place.argb(paint);
        if (!style.equals(BorderStrokeStyle.NONE) && argb >>> 24 != 0 && width > 0 && height > 0) {
            to.accept(new DrawOp.Block(place.x(x), place.y(y), place.scale() * width, place.scale() * height, 0, argb,
                    Edge.NONE));
        }
    }

    private Edge pen(Paint paint, BorderStrokeStyle style, double width) {
        List<Double> dashes = style.getDashArray().stream().map(length -> place.scale() * length).toList();
        return style.equals(BorderStrokeStyle.NONE)
                ? Edge.NONE
                : new Edge(place.argb(paint), place.scale() * width, dashes, false);
    }

    private void block(double top, double right, double bottom, double left, CornerRadii radii, double inside,
            int argb, Edge pen) {
        double width = region.getWidth() - left - right;
        double height = region.getHeight() - top - bottom;
        if (width <= 0 || height <= 0) {
            return;
        }
        double radius = radii.getTopLeftHorizontalRadius()
                * (radii.isTopLeftHorizontalRadiusAsPercentage() ? width : 1) - inside;
        to.accept(new DrawOp.Block(place.x(left), place.y(top), place.scale() * width, place.scale() * height,
                place.scale() * Math.clamp(radius, 0, Math.min(width, height) / 2), argb, pen));
    }
}

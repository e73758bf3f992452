package tapedeck.ui.export;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import tapedeck.export.picture.Edge;

/** Shapes as outlines in the picture. */
final class Outlines {
    private Outlines() {}

    static Edge pen(Shape shape, NodePlacement place) {
        double width = place.scale() * shape.getStrokeWidth();
        return shape.getStroke() == null
                ? Edge.NONE
                : new Edge(place.argb(shape.getStroke()), width,
                        shape.getStrokeDashArray().stream().map(length -> place.scale() * length).toList(),
                        shape.getStrokeLineCap() == StrokeLineCap.ROUND);
    }

    static Path2D of(Shape shape, NodePlacement place) {
        // Any other shape is a path once it is joined with nothing.
        List<PathElement> elements = (shape instanceof Path path ? path : (Path) Shape.union(shape, new Rectangle()))
                .getElements();
        return placed(elements, place);
    }

    /** @param outline of a region, as its stylesheet writes it: as large as that region */
    static Path2D fitted(Shape outline, double x, double y, double width, double height, NodePlacement place) {
        Path2D path = of(outline, NodePlacement.ORIGIN);
        var own = path.getBounds2D();
        AffineTransform fit = AffineTransform.getTranslateInstance(place.x(x), place.y(y));
        fit.scale(place.scale() * width / own.getWidth(), place.scale() * height / own.getHeight());
        fit.translate(-own.getX(), -own.getY());
        path.transform(fit);
        return path;
    }

    private static Path2D placed(List<PathElement> elements, NodePlacement place) {
        Path2D path = new Path2D.Double();
        for (PathElement element : elements) {
            switch (element) {
                case MoveTo to -> path.moveTo(place.x(to.getX()), place.y(to.getY()));
                case LineTo to -> path.lineTo(place.x(to.getX()), place.y(to.getY()));
                case QuadCurveTo to -> path.quadTo(place.x(to.getControlX()), place.y(to.getControlY()),
                        place.x(to.getX()), place.y(to.getY()));
                case CubicCurveTo to -> path.curveTo(place.x(to.getControlX1()), place.y(to.getControlY1()),
                        place.x(to.getControlX2()), place.y(to.getControlY2()), place.x(to.getX()), place.y(to.getY()));
                case ClosePath _ -> path.closePath();
                default -> throw new IllegalStateException(element.toString());
            }
        }
        return path;
    }
}

package tapedeck.ui.graph.drawing;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.ui.graph.layout.Point;
import tapedeck.ui.graph.layout.Route;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.graph.model.Link;

/**
 * A line of a Function with rounded corners. Its arrow points where the numbers run: forward into the output, while a gradient
 * comes back into the input that it goes to.
 */
final class Wire extends Path {
    private static final PseudoClass OUTPUT = PseudoClass.getPseudoClass("output");
    private static final PseudoClass BACK = PseudoClass.getPseudoClass("back");

    private final Link link;
    /** True if it leads from card to card, and so has both ends of an arrow. */
    private final boolean whole;
    private Route route;
    private double em;
    private boolean back;
    private String sign = "";
    private Colouring colouring = new Colouring(List.of(), null);

    /** The gradients that went over the line, and how their size is coloured, if it is. */
    private record Colouring(List<NdArray> gradients, @Nullable GradientScale scale) {}

    Wire(Link link, Route route, double em) {
        this(link, route, em, false);
    }

    /** A line from card to card, with no Function between them. */
    static Wire betweenCards(int place, double em) {
        return new Wire(Link.output(place, 0), new Route(List.of(new Point(0, 0), new Point(1, 0))), em, true);
    }

    private Wire(Link link, Route route, double em, boolean whole) {
        this.link = link;
        this.whole = whole;
        this.route = route;
        this.em = em;
        getStyleClass().add("wire");
        pseudoClassStateChanged(OUTPUT, link.isOutput());
        setMouseTransparent(true);
        draw();
    }

    Route route() {
        return route;
    }

    /** {@code nan}, {@code +inf}, {@code -inf} or {@code 0} where the gradient that is shown is such; else empty. */
    String sign() {
        return sign;
    }

    void setRoute(Route newRoute, double newEm) {
        if (!newRoute.equals(route)) {
            route = newRoute;
            em = newEm;
            draw();
        }
    }

    /** Has the arrow point back, while a gradient runs over the line, or forward. */
    void turn(boolean backward) {
        if (back != backward) {
            back = backward;
            pseudoClassStateChanged(BACK, back);
            draw();
        }
    }

    /**
     * Draws the line as thick as the gradients that went over it are large.
     *
     * @param scale by which it is coloured, too; null leaves the colour
     */
    void showGradients(List<NdArray> gradients, @Nullable GradientScale scale) {
        Colouring next = new Colouring(gradients, scale);
        if (next.equals(colouring)) {
            return;
        }
        colouring = next;
        GradientScale.Size size = scale == null ? null : scale.of(gradients);
        getStyleClass().removeIf(name -> name.startsWith("gradient-") || name.startsWith("flow-"));
        sign = size == null || size.level() >= 0 ? "" : size.sign();
        if (size != null) {
            getStyleClass().add(size.level() >= 0
                    ? "gradient-" + size.level()
                    : size.isZero() ? "gradient-zero" : "gradient-not-finite");
        } else if (scale == null && !gradients.isEmpty()) {
            getStyleClass().add("flow-" + GradientScale.thickness(gradients));
        }
    }

    private void draw() {
        List<Point> points = route.points();
        getElements().setAll(new MoveTo(route.start().x(), route.start().y()));
        for (int i = 1; i < points.size() - 1; i++) {
            corner(points.get(i - 1), points.get(i), points.get(i + 1), em * 0.4);
        }
        getElements().add(new LineTo(route.end().x(), route.end().y()));
        if (back && (whole || !link.isOutput())) {
            arrow(points.get(1), route.start(), em * 0.42);
        } else if (!back && link.isOutput()) {
            arrow(points.get(points.size() - 2), route.end(), em * 0.42);
        }
    }

    private void corner(Point from, Point at, Point to, double radius) {
        double r = Math.min(radius, Math.min(from.distance(at), at.distance(to)) / 2);
        Point in = toward(at, from, r);
        Point out = toward(at, to, r);
        getElements().addAll(new LineTo(in.x(), in.y()), new QuadCurveTo(at.x(), at.y(), out.x(), out.y()));
    }

    private static Point toward(Point from, Point to, double distance) {
        double length = from.distance(to);
        double t = length == 0 ? 0 : distance / length;
        return new Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y()));
    }

    private void arrow(Point from, Point tip, double size) {
        Point back = toward(tip, from, size);
        double nx = (tip.y() - back.y()) * 0.75;
        double ny = (back.x() - tip.x()) * 0.75;
        getElements().addAll(new MoveTo(back.x() + nx, back.y() + ny), new LineTo(tip.x(), tip.y()),
                new LineTo(back.x() - nx, back.y() - ny));
    }
}

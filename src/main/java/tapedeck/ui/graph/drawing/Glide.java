package tapedeck.ui.graph.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.Point;
import tapedeck.ui.graph.layout.Route;
import tapedeck.ui.graph.model.Link;

/** Moves what stood somewhere else before to its new place, gently. */
public final class Glide {
    private static final double SECONDS = 0.25;

    private final Drawing drawing;
    private final Map<Region, Point> nodes = new HashMap<>();
    private final Map<Link, Route> routes = new HashMap<>();
    private double em = 1;
    private long began = -1;

    public Glide(Drawing drawing) {
        this.drawing = drawing;
    }

    public boolean isRunning() { return !nodes.isEmpty() || !routes.isEmpty(); }

    /** After a new arrangement, of which {@code before} was the one until now. */
    public void begin(GraphLayout before, double newEm) {
        finish();
        em = newEm;
        began = -1;
        GraphLayout now = drawing.arrangement();
        drawing.cards().forEach((id, card) -> add(card, before.cards().get(id), now.cards().get(id)));
        drawing.junctions()
                .forEach((index, junction) -> add(junction, before.junctions().get(index), now.junctions().get(index)));
        now.routes().forEach((link, route) -> {
            Route old = before.routes().get(link);
            if (old != null && !old.equals(route) && old.points().size() == route.points().size()) {
                routes.put(link, old);
            }
        });
        set(0);
    }

    private void add(Region node, @org.jspecify.annotations.Nullable Box from,
            @org.jspecify.annotations.Nullable Box to) {
        if (from != null && to != null && (from.x() != to.x() || from.y() != to.y())) {
            nodes.put(node, new Point(from.x() - to.x(), from.y() - to.y()));
        }
    }

    /**
     * Moves what moves to where it is now.
     *
     * @param now in nanoseconds
     */
    public void advance(long now) {
        if (isRunning()) {
            began = began < 0 ? now : began;
            double t = (now - began) / 1e9 / SECONDS;
            if (t >= 1) {
                finish();
            } else {
                set(Motion.ease(t));
            }
        }
    }

    public void finish() {
        set(1);
        nodes.clear();
        routes.clear();
    }

    private void set(double t) {
        nodes.forEach((node, from) -> {
            node.setTranslateX((1 - t) * from.x());
            node.setTranslateY((1 - t) * from.y());
        });
        routes.forEach((link, from) -> {
            Wire wire = drawing.wire(link);
            Route to = drawing.arrangement().routes().get(link);
            if (wire != null && to != null) {
                wire.setRoute(t >= 1 ? to : mix(from, to, t), em);
            }
        });
    }

    private static Route mix(Route from, Route to, double t) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < Math.min(from.points().size(), to.points().size()); i++) {
            Point a = from.points().get(i);
            Point b = to.points().get(i);
            points.add(new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y())));
        }
        return new Route(points);
    }
}

package tapedeck.ui.graph.layout;

import java.util.ArrayList;
import java.util.List;

/** A line of straight pieces, in the direction in which data flows. At least two points. */
public record Route(List<Point> points) {
    public Route {
        points = List.copyOf(points);
    }

    public Point start() {
        return points.getFirst();
    }

    public Point end() {
        return points.getLast();
    }

    /** Returns what is around it. */
    public Box bounds() {
        double left = start().x();
        double right = left;
        double top = start().y();
        double bottom = top;
        for (Point point : points) {
            left = Math.min(left, point.x());
            right = Math.max(right, point.x());
            top = Math.min(top, point.y());
            bottom = Math.max(bottom, point.y());
        }
        return new Box(left, top, right - left, bottom - top);
    }

    /** Returns whether a piece of it runs inside a box, and not only up to its edge. */
    boolean crosses(Box box) {
        Box inside = box.grown(-1);
        for (int i = 1; i < points.size(); i++) {
            if (new Route(points.subList(i - 1, i + 1)).bounds().grown(0.01).overlaps(inside)) {
                return true;
            }
        }
        return false;
    }

    double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i).distance(points.get(i - 1));
        }
        return length;
    }

    /** The place at {@code fraction} of the length, from 0 to 1. */
    public Point at(double fraction) {
        double left = length() * Math.clamp(fraction, 0, 1);
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double piece = from.distance(to);
            if (left <= piece && piece > 0) {
                double t = left / piece;
                return new Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y()));
            }
            left -= piece;
        }
        return end();
    }

    Route plus(double dx, double dy) {
        return new Route(points.stream().map(point -> point.plus(dx, dy)).toList());
    }

    /** This route and then {@code next}. */
    public Route then(Route next) {
        List<Point> all = new ArrayList<>(points);
        all.addAll(next.points);
        return new Route(all);
    }

    /** The same line without points that it passes straight through. */
    Route simplified() {
        List<Point> kept = new ArrayList<>();
        for (Point point : points) {
            if (!kept.isEmpty() && kept.getLast().distance(point) < 0.01) {
                continue;
            }
            int n = kept.size();
            if (n >= 2 && straight(kept.get(n - 2), kept.get(n - 1), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        if (kept.size() == 1) {
            kept.add(end());
        }
        return new Route(kept);
    }

    private static boolean straight(Point a, Point b, Point c) {
        double cross = (b.x() - a.x()) * (c.y() - b.y()) - (b.y() - a.y()) * (c.x() - b.x());
        double dot = (b.x() - a.x()) * (c.x() - b.x()) + (b.y() - a.y()) * (c.y() - b.y());
        return Math.abs(cross) < 0.01 && dot >= 0;
    }
}

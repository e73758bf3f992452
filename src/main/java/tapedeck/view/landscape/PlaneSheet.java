package tapedeck.view.landscape;

import org.jspecify.annotations.Nullable;
import tapedeck.surface.LossGrid.Extent;
import tapedeck.surface.Plane.Seen;
import tapedeck.surface.PlaneFrame;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/** The surface of a map, with the plane's coordinates on it. */
record PlaneSheet(PlotPen pen, Extent extent) {
    static final PlotColour WHITE = PlotColour.exact(0xffffff);
    static final PlotColour INK = PlotColour.exact(0x1f2430);
    private static final double EM = 13;
    /** The length of the direction downhill, of the smaller side. */
    private static final double DOWNHILL = 0.24;
    private static final double EDGE = 6;
    private static final double LEAST_ARROW = 26;

    double x(double x) {
        return (x - extent.left()) / extent.width() * pen.width();
    }

    double y(double y) {
        return (extent.top() - y) / extent.height() * pen.height();
    }

    double x(Seen seen) {
        return x(seen.x());
    }

    double y(Seen seen) {
        return y(seen.y());
    }

    /** Pixels, of a length at a font size of 13. */
    double px(double length) {
        return length * pen.em() / EM;
    }

    /** The tip of the arrow downhill, within the edges; null where the loss is level. */
    double @Nullable [] downhill(PlaneFrame frame) {
        Seen down = frame.downhill();
        double length = Math.hypot(down.x(), down.y());
        if (!(length > 0) || !Double.isFinite(length)) {
            return null;
        }
        double x = x(frame.present());
        double y = y(frame.present());
        double ux = down.x() / length;
        double uy = -down.y() / length;
        double edge = px(EDGE);
        double across = ux == 0 ? Double.POSITIVE_INFINITY : ((ux > 0 ? pen.width() - edge : edge) - x) / ux;
        double along = uy == 0 ? Double.POSITIVE_INFINITY : ((uy > 0 ? pen.height() - edge : edge) - y) / uy;
        double room = Math.max(px(LEAST_ARROW), Math.min(across, along));
        double pixels = Math.min(DOWNHILL * Math.min(pen.width(), pen.height()), room);
        return new double[]{x + pixels * ux, y + pixels * uy};
    }

    /** Where a line from a place to one outside leaves the map, a little before its edge. */
    double[] border(Seen from, double x, double y) {
        double x1 = x(from);
        double y1 = y(from);
        double dx = x(x) - x1;
        double dy = y(y) - y1;
        double edge = px(EDGE);
        double across = dx == 0 ? Double.POSITIVE_INFINITY : ((dx > 0 ? pen.width() - edge : edge) - x1) / dx;
        double along = dy == 0 ? Double.POSITIVE_INFINITY : ((dy > 0 ? pen.height() - edge : edge) - y1) / dy;
        double share = Math.max(0, Math.min(1, Math.min(across, along)));
        return new double[]{x1 + share * dx, y1 + share * dy};
    }

    boolean isNear(Seen seen) {
        return extent.contains(seen.x(), seen.y());
    }

    void dot(Seen seen, double diameter, PlotColour colour) {
        pen.colour(colour);
        pen.dot(x(seen), y(seen), diameter);
    }

    void ring(Seen seen, double diameter, PlotColour fill) {
        dot(seen, px(diameter + 6), WHITE);
        dot(seen, px(diameter + 2), INK);
        dot(seen, px(diameter - 3), fill);
    }

    /** With a white seam; its head ends at the point. One shorter than its head is a head alone. */
    void arrow(double x1, double y1, double x2, double y2, double thick, PlotColour colour) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length < 1e-3) {
            return;
        }
        double ux = (x2 - x1) / length;
        double uy = (y2 - y1) / length;
        double head = Math.min(px(15), Math.max(length, px(7)));
        double shaft = Math.max(0, length - 0.75 * head);
        for (boolean seam : new boolean[]{true, false}) {
            double more = seam ? px(1.6) : 0;
            pen.stroke(seam ? WHITE : colour, px(thick) + 2 * more);
            pen.line(x1, y1, x1 + ux * shaft, y1 + uy * shaft);
            double back = head + 1.6 * more;
            double half = 0.45 * head + 1.8 * more;
            double tipX = x2 + ux * 1.8 * more;
            double tipY = y2 + uy * 1.8 * more;
            double baseX = x2 - ux * back;
            double baseY = y2 - uy * back;
            double notchX = x2 - ux * (0.75 * head);
            double notchY = y2 - uy * (0.75 * head);
            pen.polygon(new double[]{tipX, baseX - uy * half, notchX, baseX + uy * half},
                    new double[]{tipY, baseY + ux * half, notchY, baseY - ux * half});
        }
    }

    void cross(Seen at) {
        double x = x(at);
        double y = y(at);
        double arm = px(22);
        double radius = px(13);
        for (boolean seam : new boolean[]{true, false}) {
            pen.stroke(seam ? WHITE : INK, px(seam ? 4 : 1.8));
            pen.line(x - arm, y, x + arm, y);
            pen.line(x, y - arm, x, y + arm);
            double[] xs = new double[37];
            double[] ys = new double[37];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = x + radius * Math.cos(i * Math.PI / 18);
                ys[i] = y + radius * Math.sin(i * Math.PI / 18);
            }
            pen.polyline(xs, ys, xs.length);
        }
    }
}

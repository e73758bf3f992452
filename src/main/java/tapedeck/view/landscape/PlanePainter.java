package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.LossGrid;
import tapedeck.surface.LossGrid.Extent;
import tapedeck.surface.Plane.Seen;
import tapedeck.surface.PlaneFrame;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/**
 * Draws the map of a plane over the whole of a surface: the ground, the ways of takes, the present point with the direction downhill
 * and its step, the place that is pointed at. For one thread.
 */
public final class PlanePainter {
    private static final PlotColour WHITE = PlotColour.exact(0xffffff);
    private static final PlotColour INK = PlotColour.exact(0x1f2430);
    private static final PlotColour ORANGE = PlotColour.exact(0xb54c06);
    /** Dots lie as far from each other at least, in pixels at a font size of 13. */
    private static final double APART = 9;
    private static final double EM = 13;
    private static final int MOST_KEPT = 300;
    /** So many places are drawn with full dots; of more, dots are smaller, and of four times as many there are none. */
    private static final double FEW = 50;
    private static final double LEAST_DOT = 0.5;
    private static final double THINNEST = 0.6;
    private static final double FAINTEST = 0.18;
    private static final int SHADES = 6;
    /** A way of which less lies in the plane is drawn paler. */
    private static final double LITTLE = 0.2;
    private static final double PALE = 0.45;
    /** The length of the direction downhill, of the smaller side. */
    private static final double DOWNHILL = 0.24;
    private static final double EDGE = 6;
    private static final double LEAST_ARROW = 26;

    private final int detail;
    private @Nullable PlaneGround painted;
    private int[][] pixels = {};

    /** @param detail pixels of the ground a pixel of the surface */
    public PlanePainter(int detail) {
        this.detail = detail;
    }

    /** Draws it. */
    public void draw(PlotPen pen, PlaneScene scene) {
        Sheet sheet = new Sheet(pen, scene.frame().extent());
        drawGround(pen, scene);
        PlaneFrame frame = scene.frame();
        pen.within(0, 0, pen.width(), pen.height(), () -> {
            for (int i = frame.ways().size() - 1; i >= 0; i--) { // its own last
                drawWay(sheet, scene, frame.ways().get(i));
            }
            drawFan(sheet, scene);
            drawArrows(sheet, scene);
        });
        Pills pills = new Pills(pen);
        drawPoints(sheet, scene, pills);
        PlaneGround ground = scene.ground();
        if (ground != null) {
            keepOffWays(sheet, frame, pills);
            ContourLabels.write(pen, ground, pills);
        }
    }

    private static void keepOffWays(Sheet sheet, PlaneFrame frame, Pills pills) {
        for (PlaneFrame.SeenWay way : frame.ways()) {
            int stride = 1 + way.places().size() / MOST_KEPT;
            for (int i = 0; i < way.places().size(); i += stride) {
                Seen seen = way.places().get(i).seen();
                pills.keepOff(sheet.x(seen), sheet.y(seen), sheet.px(APART / 2));
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    private void drawGround(PlotPen pen, PlaneScene scene) {
        PlaneGround ground = scene.ground();
        if (ground == null) {
            pen.colour(PlotColour.LINE);
            pen.box(0, 0, pen.width(), pen.height());
            return;
        }
        int width = Math.max(1, (int) Math.ceil(pen.width() * detail));
        int height = Math.max(1, (int) Math.ceil(pen.height() * detail));
        if (ground != painted || pixels.length != height || pixels[0].length != width) {
            pixels = ground.pixels(width, height);
            painted = ground;
        }
        pen.cells(pixels, 0, 0, pen.width(), pen.height(), 1);
        LossGrid grid = ground.grid();
        pen.stroke(WHITE.clear(0.55), pen.hairline());
        for (double[] line : ground.lines()) {
            double[] xs = new double[line.length / 2];
            double[] ys = new double[line.length / 2];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = line[2 * i] / (grid.columns() - 1) * pen.width();
                ys[i] = (1 - line[2 * i + 1] / (grid.rows() - 1)) * pen.height();
            }
            pen.polyline(xs, ys, xs.length);
        }
    }

    /** A way of which little lies in the plane is pale: by where it is drawn hardly anything is said of where it ran. */
    private static double strength(PlaneFrame frame, PlaneFrame.SeenWay way) {
        double share = frame.first() + frame.second();
        if (!frame.isOwn(way)) {
            double within = 0;
            double off = 0;
            for (PlaneFrame.Place each : way.places()) {
                within += Math.pow(each.seen().x() - frame.present().x(), 2)
                        + Math.pow(each.seen().y() - frame.present().y(), 2);
                off += Math.pow(each.seen().off(), 2);
            }
            share = within / (within + off);
        }
        return share < LITTLE ? PALE : 1;
    }

    /** Paler the more of it lies outside the plane, seen from the present point. */
    private static double alpha(Seen seen, Seen present) {
        double within = Math.hypot(seen.x() - present.x(), seen.y() - present.y());
        double all = Math.hypot(within, seen.off());
        double share = all == 0 ? 1 : within / all;
        return Math.rint((FAINTEST + (1 - FAINTEST) * share) * SHADES) / SHADES;
    }

    private static void drawWay(Sheet sheet, PlaneScene scene, PlaneFrame.SeenWay way) {
        PlaneScene.TakeLook look = scene.look(way.take());
        List<PlaneFrame.Place> places = way.places();
        if (look == null || places.isEmpty()) {
            return;
        }
        List<Seen> seen = new ArrayList<>(places.stream().map(PlaneFrame.Place::seen).toList());
        PlaneFrame frame = scene.frame();
        if (frame.isOwn(way) && places.getLast().iteration() < frame.iteration()) {
            seen.add(frame.present()); // what is between was not noted
        }
        double size = Math.clamp(Math.sqrt(FEW / seen.size()), LEAST_DOT, 1); // of its dots
        double strength = strength(frame, way);
        for (boolean seam : new boolean[]{true, false}) {
            drawLine(sheet, seen, frame.present(), (seam ? WHITE : look.colour()).clear(strength),
                    (seam ? 6 : 3) * Math.max(size, THINNEST));
        }
        if (size == LEAST_DOT) {
            return; // so many that they would hide their line
        }
        double x = Double.NaN;
        double y = Double.NaN;
        for (Seen each : seen) {
            if (!(Math.hypot(sheet.x(each) - x, sheet.y(each) - y) < sheet.px(APART)) && sheet.isNear(each)) {
                x = sheet.x(each);
                y = sheet.y(each);
                double alpha = strength * alpha(each, frame.present());
                sheet.dot(each, size * sheet.px(9), WHITE.clear(alpha));
                sheet.dot(each, size * sheet.px(6.6), look.colour().clear(alpha));
            }
        }
    }

    private static void drawLine(Sheet sheet, List<Seen> seen, Seen present, PlotColour colour, double thick) {
        int from = 0;
        while (from + 1 < seen.size()) {
            double alpha = alpha(seen.get(from), present);
            int to = from + 1;
            while (to + 1 < seen.size() && alpha(seen.get(to), present) == alpha) {
                to++;
            }
            List<Seen> piece = seen.subList(from, to + 1);
            sheet.pen.stroke(colour.clear(alpha), sheet.px(thick));
            sheet.pen.polyline(piece.stream().mapToDouble(sheet::x).toArray(),
                    piece.stream().mapToDouble(sheet::y).toArray(), piece.size());
            from = to;
        }
    }

    private static void drawFan(Sheet sheet, PlaneScene scene) {
        Seen present = scene.frame().present();
        for (PlaneScene.FanStep step : scene.fan()) {
            Seen end = new Seen(step.x(), step.y(), 0);
            sheet.pen.stroke(WHITE, sheet.px(step.isChosen() ? 5 : 3));
            sheet.pen.line(sheet.x(present), sheet.y(present), sheet.x(end), sheet.y(end));
            sheet.pen.stroke(PlotColour.rate(step.share()), sheet.px(step.isChosen() ? 3 : 1.5));
            sheet.pen.line(sheet.x(present), sheet.y(present), sheet.x(end), sheet.y(end));
        }
        for (PlaneScene.FanStep step : scene.fan()) {
            Seen end = new Seen(step.x(), step.y(), 0);
            sheet.dot(end, sheet.px(step.isChosen() ? 15 : 10.5), WHITE);
            sheet.dot(end, sheet.px(step.isChosen() ? 12 : 8), PlotColour.rate(step.share()));
        }
    }

    private static void drawArrows(Sheet sheet, PlaneScene scene) {
        PlaneFrame frame = scene.frame();
        double[] tip = sheet.downhill(frame);
        if (scene.fan().isEmpty() && tip != null) {
            sheet.arrow(sheet.x(frame.present()), sheet.y(frame.present()), tip[0], tip[1], 3.4, ORANGE);
        }
    }

    private static void drawPoints(Sheet sheet, PlaneScene scene, Pills pills) {
        PlaneFrame frame = scene.frame();
        Seen present = frame.present();
        PlaneFrame.SeenWay own = frame.ways().isEmpty() ? null : frame.ways().getFirst();
        PlaneScene.TakeLook look = own == null ? null : scene.look(own.take());
        double gap = sheet.px(16);
        PlaneScene.Cross cross = scene.cross();
        Seen start = own == null || own.places().isEmpty()
                || own.places().getFirst().iteration() >= frame.iteration() ? null : own.places().getFirst().seen();
        if (start != null) {
            sheet.ring(start, 15, WHITE);
        }
        sheet.ring(present, 20, look == null ? WHITE : look.colour());
        Seen step = frame.step();
        if (scene.fan().isEmpty() && Double.isFinite(step.x() + step.y())) { // a short one is seen on the ring
            Seen end = new Seen(present.x() + step.x(), present.y() + step.y(), 0);
            sheet.pen.within(0, 0, sheet.pen.width(), sheet.pen.height(),
                    () -> sheet.arrow(sheet.x(present), sheet.y(present),
                            sheet.x(end), sheet.y(end), 4.2, INK));
        }
        pills.keepOff(sheet.x(present), sheet.y(present), gap);
        double[] tip = scene.fan().isEmpty() ? sheet.downhill(frame) : null;
        if (tip != null) {
            pills.keepOff(sheet.x(present), sheet.y(present), tip[0], tip[1], sheet.px(8));
        }
        if (scene.fan().isEmpty() && Double.isFinite(step.x() + step.y())) {
            pills.keepOff(sheet.x(present), sheet.y(present), sheet.x(present.x() + step.x()),
                    sheet.y(present.y() + step.y()), sheet.px(8));
        }
        if (cross != null) { // the most important first: what has no room is left out
            sheet.cross(new Seen(cross.x(), cross.y(), 0));
            pills.put(cross.words(), sheet.x(cross.x()), sheet.y(cross.y()), sheet.px(24), PlotColour.TEXT);
            pills.keepOff(sheet.x(cross.x()), sheet.y(cross.y()), sheet.px(22));
        }
        scene.fan().stream().filter(PlaneScene.FanStep::isChosen)
                .forEach(each -> pills.put(each.label(), sheet.x(each.x()), sheet.y(each.y()), gap,
                        PlotColour.TEXT));
        pills.put(scene.words().present(), sheet.x(present), sheet.y(present), gap, PlotColour.TEXT);
        if (tip != null) {
            pills.put(scene.words().downhill(), tip[0], tip[1], gap, PlotColour.GRAD);
        }
        if (start != null) {
            putAt(sheet, pills, start, scene.words().start(), PlotColour.TEXT);
        }
        for (PlaneFrame.SeenWay way : frame.ways()) {
            PlaneScene.TakeLook other = scene.look(way.take());
            if (other != null && !frame.isOwn(way) && !way.places().isEmpty()) {
                putAt(sheet, pills, way.places().getLast().seen(), other.label(), other.colour());
            }
        }
    }

    private static void putAt(Sheet sheet, Pills pills, Seen seen, String words, PlotColour colour) {
        if (sheet.isNear(seen)) {
            pills.put(words, sheet.x(seen), sheet.y(seen), sheet.px(16), colour);
        }
    }

    /** The surface, with the plane's coordinates on it. */
    private record Sheet(PlotPen pen, Extent extent) {
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
}

package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.List;
import tapedeck.surface.Plane.Seen;
import tapedeck.surface.PlaneFrame;
import tapedeck.view.plot.PlotColour;

/** Draws the ways of runs on the map of a plane: a line with a dot for each place, paler where they lie outside it. */
final class PlaneWays {
    /** Dots lie as far from each other at least, in pixels at a font size of 13. */
    private static final double APART = 9;
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

    private PlaneWays() {}

    /** Keeps words off all of them. */
    static void keepOff(PlaneSheet sheet, PlaneFrame frame, Pills pills) {
        for (PlaneFrame.SeenWay way : frame.ways()) {
            int stride = 1 + way.places().size() / MOST_KEPT;
            for (int i = 0; i < way.places().size(); i += stride) {
                Seen seen = way.places().get(i).seen();
                pills.keepOff(sheet.x(seen), sheet.y(seen), sheet.px(APART / 2));
            }
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

    static void draw(PlaneSheet sheet, PlaneScene scene, PlaneFrame.SeenWay way) {
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
            drawLine(sheet, seen, frame.present(), (seam ? PlaneSheet.WHITE : look.colour()).clear(strength),
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
                sheet.dot(each, size * sheet.px(9), PlaneSheet.WHITE.clear(alpha));
                sheet.dot(each, size * sheet.px(6.6), look.colour().clear(alpha));
            }
        }
    }

    private static void drawLine(PlaneSheet sheet, List<Seen> seen, Seen present, PlotColour colour, double thick) {
        int from = 0;
        while (from + 1 < seen.size()) {
            double alpha = alpha(seen.get(from), present);
            int to = from + 1;
            while (to + 1 < seen.size() && alpha(seen.get(to), present) == alpha) {
                to++;
            }
            List<Seen> piece = seen.subList(from, to + 1);
            sheet.pen().stroke(colour.clear(alpha), sheet.px(thick));
            sheet.pen().polyline(piece.stream().mapToDouble(sheet::x).toArray(),
                    piece.stream().mapToDouble(sheet::y).toArray(), piece.size());
            from = to;
        }
    }
}

package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.List;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.PlotPen.Align;
import tapedeck.view.plot.PlotPen.TextStyle;

/** The room for texts in a picture: what is written first keeps its place, and what would lie on it or on a line is left out. */
final class ValleyRoom {
    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** In em. */
    private static final double STEP = 0.25;
    private static final double GAP = 0.6;

    /** A line from one place to another. */
    private record Segment(double x1, double y1, double x2, double y2) {
        /** Returns whether a part of it lies in a box: what each of its sides leaves of the line is cut off. */
        boolean meets(Box box) {
            if (Math.max(x1, x2) < box.left || Math.min(x1, x2) > box.right || Math.max(y1, y2) < box.top
                    || Math.min(y1, y2) > box.bottom) {
                return false; // most lie elsewhere, and hundreds are asked
            }
            double from = 0;
            double to = 1;
            double[] ways = {x1 - x2, x2 - x1, y1 - y2, y2 - y1};
            double[] rooms = {x1 - box.left, box.right - x1, y1 - box.top, box.bottom - y1};
            for (int i = 0; i < ways.length; i++) {
                if (ways[i] == 0 && rooms[i] < 0) {
                    return false;
                }
                double share = rooms[i] / ways[i];
                from = ways[i] < 0 ? Math.max(from, share) : from;
                to = ways[i] > 0 ? Math.min(to, share) : to;
            }
            return from <= to;
        }
    }

    private final PlotPen pen;
    private final double width;
    private final double bottom;
    private final List<Box> taken = new ArrayList<>();
    private final List<Segment> lines = new ArrayList<>();

    /** @param bottom the lowest place for a text */
    ValleyRoom(PlotPen pen, double width, double bottom) {
        this.pen = pen;
        this.width = width;
        this.bottom = bottom;
    }

    /** Keeps a square around a point free. */
    void keep(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    /** Keeps the room of a text free that is drawn by somebody else. */
    void keep(double left, double top, double right, double low) {
        taken.add(new Box(left, top, right, low));
    }

    /** Keeps texts off a line. */
    void keepOff(double x1, double y1, double x2, double y2) {
        lines.add(new Segment(x1, y1, x2, y2));
    }

    /** Returns whether nothing lies there yet, no line passes, and it lies within the picture. */
    boolean isFree(double left, double top, double right, double low) {
        Box box = new Box(left, top, right, low);
        return left >= 0 && right <= width && top >= 0 && low <= bottom && taken.stream().noneMatch(box::meets)
                && lines.stream().noneMatch(line -> line.meets(box));
    }

    /**
     * The height nearest to a wanted one at which there is room for something; NaN where there is none so near.
     *
     * @param above how much of it lies above that height
     * @param below how much of it lies below
     * @param far how far from the wanted height it may be
     */
    double near(double y, double left, double right, double above, double below, double far) {
        for (double away = 0; away <= far; away += STEP * pen.em()) {
            for (double at : new double[]{y - away, y + away}) {
                if (isFree(left, at - above, right, at + below)) {
                    return at;
                }
            }
        }
        return Double.NaN;
    }

    /** Writes a text whose middle is at a height, if there is room; returns whether there was. */
    boolean write(String text, double x, double y, PlotColour colour, Align align, TextStyle style) {
        double wide = pen.width(text, style);
        double left = switch (align) {
            case LEFT -> x;
            case CENTER -> x - wide / 2;
            case RIGHT -> x - wide;
        };
        double half = 0.58 * style.size() * pen.em();
        if (!isFree(left, y - half, left + wide, y + half)) {
            return false;
        }
        double gap = GAP * pen.em(); // or two texts side by side read as one
        keep(left - gap, y - half, left + wide + gap, y + half);
        pen.text(text, x, y, colour, align, style);
        return true;
    }
}

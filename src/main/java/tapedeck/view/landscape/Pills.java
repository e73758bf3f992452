package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.List;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/** Words on grounds of their own, each beside its point where there is room: none over another, none over the edge. For one picture. */
final class Pills {
    private static final double HEIGHT = 1.75;
    private static final double PAD = 0.75;
    private static final double EDGE = 4;
    private static final int MOST_PARTS = 200;
    private static final double LINE = 1.2;
    private static final PlotPen.TextStyle LETTER = new PlotPen.TextStyle(true, false, 0.92);
    /** Where a pill may stand, seen from its point, the best place first: right, left, above, below, and between these. */
    private static final double[][] PLACES = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {0.7, -1}, {0.7, 1}, {-0.7, -1},
            {-0.7, 1}};

    private final PlotPen pen;
    private final List<Box> taken = new ArrayList<>();

    private record Box(double x, double y, double width, double height) {
        boolean meets(Box other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    Pills(PlotPen pen) {
        this.pen = pen;
    }

    /** Nothing is to stand around this point. */
    void keepOff(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** Nothing is to stand on this line. */
    void keepOff(double x1, double y1, double x2, double y2, double radius) {
        int parts = 1 + (int) Math.min(MOST_PARTS, Math.hypot(x2 - x1, y2 - y1) / radius);
        for (int i = 0; i <= parts; i++) {
            keepOff(x1 + (x2 - x1) * i / parts, y1 + (y2 - y1) * i / parts, radius);
        }
    }

    /** Writes words beside a point, at a distance from it; not at all where there is no room. */
    void put(String words, double x, double y, double gap, PlotColour colour) {
        double width = pen.width(words) + 2 * PAD * pen.em();
        double height = HEIGHT * pen.em();
        for (double[] place : PLACES) {
            double middleX = x + place[0] * (gap + width / 2);
            double middleY = y + place[1] * (gap + height / 2);
            Box box = new Box(middleX - width / 2, middleY - height / 2, width, height);
            if (isFree(box)) {
                taken.add(box);
                draw(words, box, colour);
                return;
            }
        }
    }

    /** Writes a number around a point, on no more of a ground than it needs; returns whether there was room. */
    boolean letter(String number, double x, double y, PlotColour colour, PlotColour ground) {
        double width = pen.width(number, LETTER) + 0.4 * pen.em();
        Box box = new Box(x - width / 2, y - LINE * pen.em() / 2, width, LINE * pen.em());
        if (!isFree(box)) {
            return false;
        }
        taken.add(box);
        pen.colour(ground);
        pen.box(box.x, box.y, box.width, box.height);
        pen.text(number, x, y, colour, PlotPen.Align.CENTER, LETTER);
        return true;
    }

    private boolean isFree(Box box) {
        return box.x >= EDGE && box.y >= EDGE && box.x + box.width <= pen.width() - EDGE
                && box.y + box.height <= pen.height() - EDGE && taken.stream().noneMatch(box::meets);
    }

    private void draw(String words, Box box, PlotColour colour) {
        pen.colour(PlotColour.PANEL);
        pen.round(box.x, box.y, box.width, box.height, box.height / 2);
        pen.words(words, box.x + box.width / 2, box.y + box.height / 2, colour, PlotPen.Align.CENTER);
    }
}

package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.List;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.PlotPen.Align;
import tapedeck.view.plot.PlotPen.TextStyle;

/** The room for texts in a picture: what is written first keeps its place, and what would lie on it is left out. */
final class ValleyRoom {
    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final PlotPen pen;
    private final double width;
    private final double bottom;
    private final List<Box> taken = new ArrayList<>();

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

    /** Returns whether nothing lies there yet. */
    boolean isFree(double left, double top, double right, double low) {
        Box box = new Box(left, top, right, low);
        return taken.stream().noneMatch(box::meets);
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
        Box box = new Box(left, y - half, left + wide, y + half);
        if (left < 0 || left + wide > width || box.top < 0 || box.bottom > bottom
                || taken.stream().anyMatch(box::meets)) {
            return false;
        }
        taken.add(box);
        pen.text(text, x, y, colour, align, style);
        return true;
    }
}

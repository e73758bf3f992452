package tapedeck.ui.plot;

import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.text.Numbers;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.Ticks;

/** Draws axes: the grid with its numbers at the left, and ticks with numbers and a title below. */
public final class AxisPainter {
    /** Of the grid, which is to be seen only when looked for. */
    private static final double FAINT = 0.55;
    /** From number to number below, in em. */
    private static final double APART = 3.4;
    /** The width of a letter, in digits: words are not set as wide as numbers. */
    private static final double LETTER = 0.8;

    private AxisPainter() {}

    /** How much the numbers of an axis that runs upwards take at the left, so that none is cut. */
    public static double room(Pen pen, Axis y) {
        return DoubleStream.of(ticks(pen, y)).mapToInt(tick -> Numbers.shortest(tick).length()).max().orElse(0)
                * pen.digit() + pen.em();
    }

    private static double[] ticks(Pen pen, Axis y) {
        return Ticks.of(y, Ticks.most(Math.abs(y.to() - y.from()) / pen.em()));
    }

    /** The grid for an axis that runs upwards, from pixel to pixel across, with its numbers left of it. */
    public static void left(Pen pen, Axis y, double left, double right) {
        pen.stroke(faint(pen), pen.hairline());
        for (double tick : ticks(pen, y)) {
            line(pen, y.at(tick), left, right, Numbers.shortest(tick));
        }
        if (y.log() && y.floor() > 0) {
            line(pen, y.from(), left, right, "0");
        }
    }

    private static void line(Pen pen, double y, double left, double right, String text) {
        pen.horizontal(left, right, y);
        pen.number(text, left - 0.5 * pen.em(), y, pen.palette().muted(), TextAlignment.RIGHT);
    }

    /**
     * The numbers of an axis that runs to the right and counts.
     *
     * @param top of the axis' line
     * @param middle of the numbers
     * @param title at the right end, before the last number where that is there
     */
    public static void counts(Pen pen, Axis x, double top, double middle, String title) {
        double widest = (Numbers.count((long) x.high()).length() + 3) * pen.digit();
        below(pen, x, Ticks.whole(x.low(), x.high(), most(pen, x, widest)), tick -> Numbers.count((long) tick), top,
                middle, title);
    }

    /** As {@link #counts}, of an axis that measures. */
    public static void below(Pen pen, Axis x, double top, double middle, String title) {
        below(pen, x, Ticks.of(x, most(pen, x, 0)), Numbers::shortest, top, middle, title);
    }

    private static int most(Pen pen, Axis x, double widest) {
        return (int) Math.max(2, (x.to() - x.from()) / Math.max(widest, APART * pen.em()));
    }

    private static void below(Pen pen, Axis x, double[] ticks, DoubleFunction<String> written, double top,
            double middle, String title) {
        pen.stroke(pen.palette().line(), pen.hairline());
        pen.horizontal(x.from(), x.to(), top);
        double[] places = DoubleStream.of(ticks).map(x::at).toArray();
        double[] halves = DoubleStream.of(ticks).map(t -> written.apply(t).length() * pen.digit() / 2).toArray();
        double wide = title.length() * LETTER * pen.digit();
        double end = titleEnd(places, halves, x.to(), wide, 0.5 * pen.em());
        pen.words(title, end, middle, pen.palette().muted(), TextAlignment.RIGHT);
        pen.stroke(faint(pen), pen.hairline());
        for (int i = 0; i < ticks.length; i++) {
            pen.vertical(places[i], top, top + 0.25 * pen.em());
            boolean beside = wide == 0 || places[i] - halves[i] > end
                    || places[i] + halves[i] < end - wide - 0.5 * pen.em();
            if (beside && places[i] + halves[i] <= pen.width()) {
                pen.number(written.apply(ticks[i]), places[i], middle, pen.palette().muted(), TextAlignment.CENTER);
            }
        }
    }

    /** Where a title ends: at the axis' end, but left of the last number where that stands there and leaves it room. */
    static double titleEnd(double[] places, double[] halves, double to, double wide, double gap) {
        int last = places.length - 1;
        if (wide == 0 || last < 1 || places[last] + halves[last] < to - wide - gap) {
            return to;
        }
        double before = places[last] - halves[last] - gap;
        return places[last - 1] + halves[last - 1] + gap + wide <= before ? before : to;
    }

    private static Color faint(Pen pen) {
        return pen.palette().line().deriveColor(0, 1, 1, FAINT);
    }
}

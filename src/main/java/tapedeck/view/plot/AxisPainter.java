package tapedeck.view.plot;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import tapedeck.text.Numbers;

/** Draws axes: the grid with its numbers at the left, and ticks with numbers and a title below. */
public final class AxisPainter {
    /** To be seen only when looked for. */
    private static final PlotColour GRID = PlotColour.LINE.clear(0.55);
    /** From number to number below, in em. */
    private static final double APART = 3.4;
    /** The width of a letter, in digits: words are not set as wide as numbers. */
    private static final double LETTER = 0.8;

    private AxisPainter() {}

    /**
     * A number beside an axis.
     *
     * @param at its pixel along the axis
     */
    public record Tick(double at, String text) {}

    /** How much the numbers of an axis that runs upwards take at the left, so that none is cut. */
    public static double room(PlotPen pen, Axis y) {
        return room(pen, ticks(pen, y));
    }

    /** How much these take at the left. */
    public static double room(PlotPen pen, List<Tick> ticks) {
        return ticks.stream().mapToInt(tick -> tick.text.length()).max().orElse(0) * pen.digit() + pen.em();
    }

    /** The numbers that there is room for beside an axis that runs upwards. */
    public static List<Tick> ticks(PlotPen pen, Axis y) {
        return ticks(y, Ticks.of(y, Ticks.most(Math.abs(y.to() - y.from()) / pen.em())), Numbers::shortest);
    }

    private static List<Tick> ticks(Axis axis, double[] numbers, DoubleFunction<String> written) {
        return DoubleStream.of(numbers).mapToObj(each -> new Tick(axis.at(each), written.apply(each))).toList();
    }

    /** The grid for an axis that runs upwards, from pixel to pixel across, with its numbers left of it. */
    public static void left(PlotPen pen, Axis y, double left, double right) {
        left(pen, ticks(pen, y), left, right);
        if (y.log() && y.floor() > 0) {
            left(pen, List.of(new Tick(y.from(), "0")), left, right);
        }
    }

    /** The grid for these numbers, as {@link #left(PlotPen, Axis, double, double)}. */
    public static void left(PlotPen pen, List<Tick> ticks, double left, double right) {
        pen.stroke(GRID, pen.hairline());
        for (Tick tick : ticks) {
            pen.horizontal(left, right, tick.at);
            pen.number(tick.text, left - 0.5 * pen.em(), tick.at, PlotColour.MUTED, PlotPen.Align.RIGHT);
        }
    }

    /**
     * The numbers of an axis that runs to the right and counts.
     *
     * @param top of the axis' line
     * @param middle of the numbers
     * @param title at the right end, before the last number where that is there
     */
    public static void counts(PlotPen pen, Axis x, double top, double middle, String title) {
        double widest = (Numbers.count((long) x.high()).length() + 3) * pen.digit();
        below(pen, x,
                ticks(x, Ticks.whole(x.low(), x.high(), most(pen, x, widest)), tick -> Numbers.count((long) tick)),
                top, middle, title);
    }

    /** As {@link #counts}, of an axis that measures. */
    public static void below(PlotPen pen, Axis x, double top, double middle, String title) {
        below(pen, x, ticks(x, Ticks.of(x, most(pen, x, 0)), Numbers::shortest), top, middle, title);
    }

    private static int most(PlotPen pen, Axis x, double widest) {
        return (int) Math.max(2, (x.to() - x.from()) / Math.max(widest, APART * pen.em()));
    }

    /** As {@link #counts}, with these numbers. */
    public static void below(PlotPen pen, Axis x, List<Tick> ticks, double top, double middle, String title) {
        pen.stroke(PlotColour.LINE, pen.hairline());
        pen.horizontal(x.from(), x.to(), top);
        double[] places = ticks.stream().mapToDouble(Tick::at).toArray();
        double[] halves = ticks.stream().mapToDouble(tick -> tick.text.length() * pen.digit() / 2).toArray();
        double wide = title.length() * LETTER * pen.digit();
        double end = titleEnd(places, halves, x.to(), wide, 0.5 * pen.em());
        pen.words(title, end, middle, PlotColour.MUTED, PlotPen.Align.RIGHT);
        pen.stroke(GRID, pen.hairline());
        for (int i = 0; i < places.length; i++) {
            pen.vertical(places[i], top, top + 0.25 * pen.em());
            boolean beside = wide == 0 || places[i] - halves[i] > end
                    || places[i] + halves[i] < end - wide - 0.5 * pen.em();
            if (beside && places[i] + halves[i] <= pen.width()) {
                pen.number(ticks.get(i).text, places[i], middle, PlotColour.MUTED, PlotPen.Align.CENTER);
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

}

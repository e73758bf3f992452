package tapedeck.view.landscape;

import java.util.function.Function;
import tapedeck.text.Message;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.PlotPen.Align;
import tapedeck.view.plot.PlotPen.TextStyle;

/**
 * The two leading numbers of a valley, what comes and what the line promises: in one column, each as near to its point as there is room
 * where no line passes.
 */
final class ValleyNumbers {
    private static final TextStyle WORDS = new TextStyle(false, false, 1);
    private static final TextStyle LEADING = new TextStyle(true, true, 1.75);
    /** How far a number reaches above and below its middle, with its name, in em. */
    private static final double ABOVE = 2.15;
    private static final double BELOW = 0.95;
    private static final double[] GAPS = {1.5, 2.5, 4, 6, 9, 13, 18};

    private final ValleyRoom room;
    private final PlotPen pen;
    private final double em;
    private final Leading comes;
    private final Leading promised;
    private final Column column;

    /** @param wide the width of the wider of its texts, which is asked for again and again */
    private record Leading(String name, String value, double wide, double point, PlotColour colour) {}

    /** The column they stand in, which is worse the further they are from their points. */
    private record Column(double x, int side, double comes, double promised, double worse, boolean isFree) {}

    /** Finds and keeps their room. */
    ValleyNumbers(ValleyRoom room, PlotPen pen, ValleyPlaces places, ValleyScene scene,
            Function<Message, String> words) {
        this.room = room;
        this.pen = pen;
        em = pen.em();
        double low = places.ground() - 1.1 * em;
        double loss = scene.loss(scene.rate());
        double promise = scene.valley().promised(scene.rate());
        boolean isSmall = ValleyText.isSmall(scene);
        String came = !scene.isKnown(scene.rate())
                ? "…"
                : Double.isFinite(loss) ? ValleyText.leading(scene, loss) : words.apply(Message.of("valley.broken"));
        String name = scene.isLanded()
                ? isSmall ? "valley.changed" : "valley.now"
                : scene.isHypothetical()
                        ? isSmall ? "valley.would-change" : "valley.would-come"
                        : isSmall ? "valley.changes" : "valley.comes";
        comes = leading(words.apply(Message.of(name)), came,
                Math.clamp(Double.isFinite(loss) ? places.down(loss) : em, 2.8 * em, low), PlotColour.DATA);
        promised = leading(words.apply(Message.of("valley.promises")), ValleyText.leading(scene, promise),
                Math.clamp(places.down(promise), 2.8 * em, low), PlotColour.GRAD);
        double at = places.across(Math.min(scene.rate(), scene.end()));
        int side = places.sense();
        double wide = Math.max(comes.wide, promised.wide);
        boolean fits = side > 0 ? at + 1.6 * em + wide < pen.width() : at - 1.6 * em - wide > 0;
        Column best = crowded(at, fits ? side : -side, low);
        for (int each : new int[]{side, -side}) {
            for (double gap : GAPS) {
                Column next = column(at + gap * em * each, each, (gap - GAPS[0] + (each == side ? 0 : 3)) * em);
                if (next.isFree && (!best.isFree || next.worse < best.worse)) {
                    best = next;
                }
            }
        }
        column = best;
        keep(comes, column.comes);
        keep(promised, column.promised);
    }

    private Leading leading(String name, String value, double point, PlotColour colour) {
        return new Leading(name, value, Math.max(pen.width(value, LEADING), pen.width(name, WORDS)), point, colour);
    }

    /** In a column, the one whose point lies higher above the other. */
    private Column column(double x, int side, double away) {
        boolean over = comes.point <= promised.point;
        double best = Double.POSITIVE_INFINITY;
        double upper = Double.NaN;
        double lower = Double.NaN;
        Leading high = over ? comes : promised;
        Leading deep = over ? promised : comes;
        double far = pen.height();
        double apart = (ABOVE + BELOW) * em;
        for (double shift = 0; shift <= 8; shift += 0.5) {
            double first = near(high, high.point - shift * em, x, side, far);
            double second = near(deep, Math.max(deep.point, first + apart), x, side, far);
            double worse = Math.abs(first - high.point) + Math.abs(second - deep.point);
            if (second - first >= apart && worse < best) {
                best = worse;
                upper = first;
                lower = second;
            }
        }
        return new Column(x, side, over ? upper : lower, over ? lower : upper, best + away, Double.isFinite(best));
    }

    private double near(Leading number, double y, double x, int side, double far) {
        double wide = number.wide * side;
        return room.near(y, Math.min(x, x + wide), Math.max(x, x + wide), ABOVE * em, BELOW * em, far);
    }

    /** Where no place is free: at their points, over what lies there. */
    private Column crowded(double at, int side, double low) {
        double first = comes.point;
        double second = promised.point;
        double apart = 3.2 * em;
        if (Math.abs(first - second) < apart) {
            boolean under = second >= first;
            double upper = Math.clamp((first + second - apart) / 2, 2.8 * em, Math.max(2.8 * em, low - apart));
            first = under ? upper : upper + apart;
            second = under ? upper + apart : upper;
        }
        return new Column(at + 1.5 * em * side, side, first, second, 0, false);
    }

    private void keep(Leading number, double y) {
        double end = column.x + number.wide * column.side;
        room.keep(Math.min(column.x, end), y - ABOVE * em, Math.max(column.x, end), y + BELOW * em);
    }

    /** Draws them. */
    void draw() {
        draw(comes, column.comes);
        draw(promised, column.promised);
    }

    private void draw(Leading number, double y) {
        Align align = column.side > 0 ? Align.LEFT : Align.RIGHT;
        if (!column.isFree) {
            double wide = number.wide;
            pen.colour(PlotColour.PANEL.clear(0.25)); // lines run behind it
            pen.box((column.side > 0 ? column.x : column.x - wide) - 0.2 * em, y - 2.1 * em, wide + 0.4 * em, 3 * em);
        }
        pen.text(number.value, column.x, y, number.colour, align, LEADING);
        pen.text(number.name, column.x, y - 1.55 * em, PlotColour.MUTED, align, WORDS);
    }
}

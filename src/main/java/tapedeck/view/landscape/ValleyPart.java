package tapedeck.view.landscape;

import java.util.function.Function;
import tapedeck.surface.Valley;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.PlotPen.Align;
import tapedeck.view.plot.PlotPen.TextStyle;

/** A part of a valley's picture, with what all of them draw with: the places, the room for texts, the pen. For one picture. */
abstract class ValleyPart {
    static final TextStyle WORDS = new TextStyle(false, false, 1);
    static final TextStyle CODE = new TextStyle(true, true, 1);
    static final TextStyle PLACE = new TextStyle(true, true, 1.2);
    static final TextStyle LARGE = new TextStyle(true, true, 1.5);
    private static final TextStyle SLOPE = new TextStyle(true, false, 1.05);
    private static final int DIGITS = 3;

    final ValleyScene scene;
    final Valley valley;
    final PlotPen pen;
    final ValleyPlaces places;
    final ValleyRoom room;
    final double em;
    /** The height of the loss at the point. */
    final double level;
    final Function<Message, String> words;

    /** The first part of a picture, with all the room that there is. */
    ValleyPart(ValleyScene scene, Function<Message, String> words, PlotPen pen) {
        this.scene = scene;
        this.words = words;
        this.pen = pen;
        valley = scene.valley();
        em = pen.em();
        places = ValleyPlaces.of(valley, pen.width(), pen.height(), em);
        room = new ValleyRoom(pen, pen.width(), places.ground());
        level = places.down(valley.loss());
    }

    /** Another part of the same picture. */
    ValleyPart(ValleyPart other) {
        scene = other.scene;
        words = other.words;
        valley = other.valley;
        pen = other.pen;
        places = other.places;
        room = other.room;
        em = other.em;
        level = other.level;
    }

    final String say(String key, Object... values) {
        return words.apply(Message.of(key, values));
    }

    static String number(double value) {
        return Numbers.of(value, DIGITS);
    }

    final String height(double loss) {
        return Double.isFinite(loss) ? number(loss) : say("valley.broken");
    }

    final double across(double rate) {
        return places.across(rate);
    }

    /** The rate that is set, or the end of the track where that lies before it. */
    final double rate() {
        return Math.min(scene.rate(), scene.end());
    }

    final double landing() {
        return across(rate());
    }

    final double ballHeight() {
        return places.down(finite(scene.loss(scene.ball()), valley.loss()));
    }

    /** Returns whether the line is of a single number, and so has a value at each place. */
    final boolean isSingle() {
        return !Double.isNaN(valley.value());
    }

    static double finite(double value, double other) {
        return Double.isFinite(value) ? value : other;
    }

    final void ringed(PlotColour colour, double x, double y, double diameter, double ring) {
        ringed(colour, x, y, diameter, ring, PlotColour.PANEL);
    }

    final void ringed(PlotColour colour, double x, double y, double diameter, double ring, PlotColour round) {
        pen.colour(round);
        pen.dot(x, y, diameter + 2 * ring);
        pen.colour(colour);
        pen.dot(x, y, diameter);
    }

    /** Writes what is true of a place beside it, on the side the step comes from; returns whether there was room. */
    final boolean writeBeside(double x, double y, String text, String slope, TextStyle style, PlotColour colour) {
        double wide = Math.max(pen.width(text, style), pen.width(slope, SLOPE));
        double below = (slope.isEmpty() ? 0.75 : 2.1) * em;
        for (int side : new int[]{-places.sense(), places.sense()}) {
            for (double gap : new double[]{(slope.isEmpty() ? 1.2 : 1.9) * em, 1.9 * em, 3 * em, 5 * em, -wide / 2}) {
                double near = x + gap * side;
                double far = near + wide * side;
                double at = room.near(y - 0.3 * em, Math.min(near, far), Math.max(near, far), 0.75 * em, below, 3 * em);
                if (!Double.isNaN(at)) {
                    Align align = side > 0 ? Align.LEFT : Align.RIGHT;
                    room.write(text, near, at, colour, align, style);
                    if (!slope.isEmpty()) { // their boxes touch
                        pen.text(slope, near, at + 1.45 * em, PlotColour.GRAD, align, SLOPE);
                    }
                    return true;
                }
            }
        }
        return false;
    }
}

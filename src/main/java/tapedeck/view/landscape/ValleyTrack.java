package tapedeck.view.landscape;

import java.util.function.Function;
import tapedeck.surface.Valley;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.PlotPen.Align;
import tapedeck.view.plot.PlotPen.TextStyle;
import tapedeck.view.plot.Ticks;

/** The slider below a valley: each rate lies under the place where it lands; beyond 2/λ it is red. */
final class ValleyTrack {
    private static final TextStyle KNOB = new TextStyle(true, true, 1.5);
    private static final TextStyle TICK = new TextStyle(true, false, 1);
    private static final TextStyle EDGE = new TextStyle(true, true, 1);
    private static final TextStyle NAME = new TextStyle(false, true, 1.15);
    private static final TextStyle HOW = new TextStyle(false, false, 1);
    private static final int DIGITS = 3;
    /** Between the number of the edge and a tick's. */
    private static final double TICK_GAP = 1.5;
    private static final double SLACK = 1e-6;

    private final PlotPen pen;
    private final ValleyPlaces places;
    private final ValleyScene scene;
    private final Valley valley;
    private final Function<Message, String> words;
    private final ValleyRoom room;
    private final double em;

    ValleyTrack(PlotPen pen, ValleyPlaces places, ValleyScene scene, Function<Message, String> words) {
        this.pen = pen;
        this.places = places;
        this.scene = scene;
        this.words = words;
        valley = scene.valley();
        room = new ValleyRoom(pen, pen.width(), pen.height());
        em = pen.em();
    }

    void draw(ValleyPicture.Slider slider) {
        double y = places.track();
        double end = scene.end();
        boolean tellsOfOthers = slider != ValleyPicture.Slider.BARE;
        double stable = Double.isNaN(scene.stable()) || !tellsOfOthers ? end : scene.stable();
        double knob = Math.min(scene.rate(), end);
        bar(PlotColour.DANGER.faint(0.3), stable, end, y);
        bar(PlotColour.LINE, 0, stable, y);
        bar(scene.rate() > stable ? PlotColour.DANGER : PlotColour.DATA, 0, knob, y);
        if (stable < end) {
            pen.stroke(PlotColour.TEXT, 0.19 * em);
            pen.line(places.across(stable), y - em, places.across(stable), y + em);
        }
        drawBreak(y);
        for (double each : new double[]{scene.rate() / 10, scene.larger(), scene.farther()}) {
            if (tellsOfOthers && !Double.isNaN(each) && Math.abs(places.across(each) - places.across(0)) > 0.6 * em) {
                dot(PlotColour.DATA.faint(0.5), places.across(each), y, 0.75 * em, 0.13 * em);
            }
        }
        dot(PlotColour.DATA, places.across(knob), y, 1.6 * em, 0.3 * em);
        pen.colour(PlotColour.PANEL);
        pen.dot(places.across(knob), y, 1.5 * em);
        double outside = writeNumbers(y, stable, end, knob, tellsOfOthers);
        writeName(y, outside, slider != ValleyPicture.Slider.STILL);
    }

    private void drawBreak(double y) {
        Axis far = places.far();
        if (far == null) {
            return;
        }
        pen.stroke(PlotColour.PANEL, 0.4 * em);
        pen.line(far.from() - 0.25 * em, y + 0.6 * em, far.from() + 0.25 * em, y - 0.6 * em);
        pen.stroke(PlotColour.MUTED, 0.1 * em);
        for (double x : new double[]{far.from() - 0.25 * em, far.from() + 0.25 * em}) {
            pen.line(x - 0.25 * em, y + 0.6 * em, x + 0.25 * em, y - 0.6 * em);
        }
    }

    private void bar(PlotColour colour, double from, double to, double y) {
        double left = Math.min(places.across(from), places.across(to));
        double wide = Math.abs(places.across(to) - places.across(from));
        double thick = 0.55 * em;
        pen.colour(colour);
        pen.box(left, y - thick / 2, wide, thick);
        pen.dot(places.across(from), y, thick);
        if (wide > thick) {
            pen.dot(Math.clamp(places.across(to), thick / 2, pen.width() - thick / 2), y, thick);
        }
    }

    private void dot(PlotColour colour, double x, double y, double diameter, double ring) {
        pen.colour(PlotColour.PANEL);
        pen.dot(x, y, diameter + 2 * ring);
        pen.colour(colour);
        pen.dot(x, y, diameter + ring);
    }

    /** Returns where the number of the knob ends, on the side of rate 0. */
    private double writeNumbers(double y, double stable, double end, double knob, boolean hasTicks) {
        double under = y + 2.1 * em;
        if (under + 0.5 * em > pen.height()) {
            return places.across(knob); // a strip
        }
        boolean pinned = scene.rate() > end;
        String set = Numbers.shortest(scene.rate());
        String text = (set.length() > 8 ? Numbers.of(scene.rate(), DIGITS) : set) + (pinned ? " →" : "");
        double half = pen.width(text, KNOB) / 2;
        double x = Math.clamp(places.across(knob), half + 0.3 * em, Math.max(half + 0.3 * em, pen.width() - half));
        room.write(text, x, under, scene.rate() > stable ? PlotColour.DANGER : PlotColour.DATA, Align.CENTER, KNOB);
        if (stable < end) {
            String edge = Numbers.of(stable, DIGITS);
            room.write(edge, places.across(stable), under, PlotColour.TEXT, Align.CENTER, EDGE);
            double reach = pen.width(edge, EDGE) / 2 + TICK_GAP * em;
            room.keep(places.across(stable) - reach, under - 0.5 * em, places.across(stable) + reach, under + 0.5 * em);
        }
        room.write("0", places.across(0), under, PlotColour.MUTED, Align.CENTER, TICK);
        if (hasTicks) {
            writeTicks(y, stable, end, knob);
        }
        return x - half * places.sense();
    }

    /** Writes the numbers of other rates, and where the parabola is lowest. */
    private void writeTicks(double y, double stable, double end, double knob) {
        double under = y + 2.1 * em;
        Axis far = places.far();
        if (far != null) {
            double highest = Math.pow(10, Math.floor(Math.log10(far.high())));
            for (double tick = highest; tick > far.low() * (1 + SLACK); tick /= 10) {
                writeTick(tick, under);
            }
        }
        for (double tick : Ticks.of(Axis.linear(0, far == null ? end : far.low(), 0, 1), 6)) {
            writeTick(tick, under);
        }
        if (!Double.isNaN(valley.value()) && !Double.isNaN(valley.widest())
                && places.track() - places.ground() > 2 * em) {
            double bottom = stable / 2;
            room.keep(places.across(knob), y, 1.2 * em);
            room.write(valley.name() + " = " + Numbers.of(round(valley.value() + bottom * valley.perRate()), DIGITS),
                    places.across(bottom), y - 1.3 * em, PlotColour.MUTED, Align.CENTER, TICK);
        }
    }

    private void writeTick(double rate, double under) {
        room.write(Numbers.shortest(rate), places.across(rate), under, PlotColour.MUTED, Align.CENTER, TICK);
    }

    /** What differences of gradients leave of a 0. */
    private double round(double value) {
        return Math.abs(value) < 1e-6 * Math.abs(valley.value()) ? 0 : value;
    }

    /** Writes what the slider sets, at its end and outside the knob's number. */
    private void writeName(double y, double outside, boolean isDragged) {
        int outward = -places.sense();
        double away = Math.max(1.6 * em, (outside - places.across(0)) * outward + 0.8 * em);
        double x = places.across(0) + away * outward;
        Align align = outward > 0 ? Align.LEFT : Align.RIGHT;
        if (room.write(words.apply(Message.of("valley.rate")), x, y + 0.2 * em, PlotColour.TEXT, align, NAME)
                && isDragged) {
            room.write(words.apply(Message.of("valley.drag")), x, y + 1.75 * em, PlotColour.MUTED, align, HOW);
        }
    }
}

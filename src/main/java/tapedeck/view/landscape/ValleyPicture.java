package tapedeck.view.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tapedeck.surface.Valley;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.PlotPen.Align;
import tapedeck.view.plot.PlotPen.TextStyle;

/**
 * The picture of a valley: the ball where the parameters are, the straight line that backward knows and what it promises, the step
 * that the rate would take and what comes, and the widest step that still shrinks the parabola. Orange is the line, indigo the step.
 */
public final class ValleyPicture {
    /** The slider below a valley. */
    public enum Slider {
        /** In a picture: nobody drags it. */
        STILL,
        /** It says that it can be dragged. */
        DRAGGED,
        /** It can be dragged, and has no number but that of its knob and 2/λ: a lesson may ask for another. */
        BARE
    }

    private static final int DIGITS = 3;
    private static final double LESS = 0.45;
    private static final int PARABOLA = 64;
    private static final int STEPS_ON = 10;
    private static final double GHOST = 0.5;
    private static final TextStyle WORDS = new TextStyle(false, false, 1);
    private static final TextStyle CODE = new TextStyle(true, true, 1);
    private static final TextStyle PLACE = new TextStyle(true, true, 1.2);
    private static final TextStyle SLOPE = new TextStyle(true, false, 1.05);
    private static final TextStyle LARGE = new TextStyle(true, true, 1.5);
    private static final TextStyle PILL = new TextStyle(false, true, 1);

    /** Of the pill of 2/λ over the level of the ball, or under it, in ems: the first at which nothing lies. */
    private static final double[] PILL_HEIGHTS = {-3.4, 2.6, -5.6, -7.8, -10, 4.8, 7};

    /** The room above the slider and the width without which nothing can be read, in ems. */
    private static final double LEAST = 4;
    private static final double LEAST_WIDTH = 20;

    private final ValleyScene scene;
    private final Valley valley;
    private final Function<Message, String> words;
    private final PlotPen pen;
    private final ValleyPlaces places;
    private final ValleyRoom room;
    private final double em;
    /** The height of the loss at the point. */
    private final double level;

    private ValleyPicture(ValleyScene scene, Function<Message, String> words, PlotPen pen) {
        this.scene = scene;
        this.words = words;
        this.pen = pen;
        valley = scene.valley();
        em = pen.em();
        places = ValleyPlaces.of(valley, pen.width(), pen.height(), em);
        room = new ValleyRoom(pen, pen.width(), places.ground());
        level = places.down(valley.loss());
    }

    /**
     * Draws a valley over all of the pen's surface, its slider below.
     *
     * @param slider what it says of rates
     */
    public static void draw(ValleyScene scene, Function<Message, String> words, PlotPen pen, Slider slider) {
        new ValleyPicture(scene, words, pen).draw(slider);
    }

    private void draw(Slider slider) {
        if (places.ground() < LEAST * em || pen.width() < LEAST_WIDTH * em) {
            return; // a pane that is only just being opened
        }
        keepPlaces();
        new ValleyGround(pen, places, valley).draw(room, say("valley.loss"), say("valley.broken"));
        if (Double.isNaN(scene.peek())) {
            drawPromiseLine();
            drawStep();
            drawMomentum();
            ValleyNumbers numbers = new ValleyNumbers(room, pen, places, scene, words); // others make room for them
            drawWidest();
            drawDescent();
            drawGhosts();
            drawBall();
            numbers.draw(); // nothing lies over them
            writeTitle();
        } else {
            drawPeek();
        }
        new ValleyTrack(pen, places, scene, words).draw(slider);
    }

    private String say(String key, Object... values) {
        return words.apply(Message.of(key, values));
    }

    private static String number(double value) {
        return Numbers.of(value, DIGITS);
    }

    private String height(double loss) {
        return Double.isFinite(loss) ? number(loss) : say("valley.broken");
    }

    private double rate() {
        return Math.min(scene.rate(), scene.end());
    }

    private double landing() {
        return places.across(rate());
    }

    private double across(double rate) {
        return places.across(rate);
    }

    private void keepPlaces() {
        for (int i = 1; i < valley.samples().size(); i++) {
            Valley.Sample from = valley.samples().get(i - 1);
            Valley.Sample to = valley.samples().get(i);
            if (Double.isFinite(from.loss() + to.loss())) {
                room.keepOff(across(from.rate()), places.down(from.loss()), across(to.rate()), places.down(to.loss()));
            }
        }
        if (!Double.isNaN(scene.peek())) {
            return;
        }
        room.keep(across(scene.ball()), ballHeight(), 1.4 * em);
        descent().forEach(rate -> room.keep(across(rate), places.down(valley.near(rate)), 0.4 * em));
        double stable = scene.stable();
        if (!Double.isNaN(stable)) {
            room.keepOff(across(0), level, across(stable), level);
        }
        if (!Double.isNaN(valley.widest()) && scene.isSeen(valley.widest())) {
            room.keep(across(valley.widest()), level, 0.6 * em);
            room.keepOff(across(valley.widest()), level, across(valley.widest()),
                    places.down(finite(scene.loss(valley.widest()), valley.loss())));
            for (int i = 0; i < PARABOLA; i++) {
                double from = valley.widest() * i / PARABOLA;
                double to = valley.widest() * (i + 1) / PARABOLA;
                room.keepOff(across(from), places.down(valley.parabola(from)), across(to),
                        places.down(valley.parabola(to)));
            }
        }
        double behind = valley.range().from() * LESS;
        room.keepOff(across(behind), places.down(valley.promised(behind)), across(0), level);
        room.keepOff(across(0), level, landing(), places.down(valley.promised(rate())));
        room.keepOff(across(0), level, landing(), level);
        room.keepOff(landing(), level, landing(), places.ground());
        room.keepOff(across(0), level, across(0), places.ground());
    }

    private double ballHeight() {
        return places.down(finite(scene.loss(scene.ball()), valley.loss()));
    }

    private static double finite(double value, double other) {
        return Double.isFinite(value) ? value : other;
    }

    private boolean isAbove(double y) {
        return y < 0.7 * em;
    }

    /** Down to the ground's lower edge at most: the line goes on, the picture does not. */
    private void drawPromiseLine() {
        double x = across(0);
        double behind = across(valley.range().from() * LESS);
        double slope = valley.slope();
        pen.within(0, 0, pen.width(), places.ground(), () -> {
            pen.stroke(PlotColour.GRAD, 0.13 * em, 0.13 * em, 0.38 * em);
            pen.line(x, level, behind, places.down(valley.loss() + valley.range().from() * LESS * slope));
        });
        double promised = places.down(valley.promised(rate()));
        double end = Math.clamp(promised, 0.4 * em, places.ground() - 0.2 * em);
        double share = promised == level ? 1 : (end - level) / (promised - level);
        double to = x + (landing() - x) * share;
        pen.stroke(PlotColour.GRAD, 0.28 * em);
        ValleyArrow.draw(pen, PlotColour.GRAD, x, level, to, end, share < 1 ? 0 : 0.5 * em, 0.9 * em);
        if (share >= 1 && scene.rate() > 0) {
            ringed(PlotColour.GRAD, to, end, 0.75 * em, 0.13 * em);
        }
    }

    private void drawStep() {
        double x = across(0);
        double to = landing();
        double comes = scene.loss(scene.rate());
        double end = Math.clamp(places.down(finite(comes, valley.loss())), 0, places.ground());
        pen.stroke(PlotColour.DATA, 0.09 * em, 0.13 * em, 0.3 * em);
        pen.line(to, end, to, places.track());
        pen.stroke(PlotColour.DATA, 0.16 * em, 0.44 * em, 0.38 * em);
        pen.line(to, level, to, end);
        pen.stroke(PlotColour.LINE, 0.09 * em, 0.13 * em, 0.3 * em);
        pen.line(x, level, x, places.track());
        pen.stroke(PlotColour.DATA, 0.3 * em);
        ValleyArrow.draw(pen, PlotColour.DATA, x, level, to, level, 0, 0.9 * em);
        if (scene.rate() > 0 && !isPinned() && !Double.isNaN(valley.value())) {
            String length = number(scene.rate()) + " · " + number(Math.abs(valley.perRate())) + " = "
                    + number(scene.rate() * Math.abs(valley.perRate()));
            if (pen.width(length, CODE) < Math.abs(to - x) - 2 * em) {
                beside(length, (x + to) / 2, level, 1, PlotColour.DATA, CODE);
            }
        }
        if (Double.isFinite(comes)) {
            double y = places.down(comes);
            if (y >= 0 && y <= places.ground()) {
                room.keep(to, y, 0.9 * em);
                ringed(PlotColour.PANEL, to, y, 1.1 * em, 0.26 * em, PlotColour.DATA);
            }
        }
    }

    /** The rate that is set lies beyond the end of the track. */
    private boolean isPinned() {
        return !scene.isSeen(scene.rate());
    }

    /** From where the gradient alone would lead to where momentum carries it. */
    private void drawMomentum() {
        if (Double.isNaN(valley.momentum()) || !(scene.rate() > 0)) {
            return;
        }
        double y = level + 0.85 * em;
        double from = across(rate() * (1 - valley.momentum()));
        pen.stroke(PlotColour.DATA.faint(0.55), 0.2 * em);
        ValleyArrow.draw(pen, PlotColour.DATA.faint(0.55), from, y, landing(), y, 0, 0.7 * em);
        beside(say("valley.momentum"), (from + landing()) / 2, y, -1, PlotColour.DATA, WORDS);
    }

    /** Writes a text over what lies level, or below it. */
    private void beside(String text, double x, double y, int over, PlotColour colour, TextStyle style) {
        if (!room.write(text, x, y - over * em, colour, Align.CENTER, style)) {
            room.write(text, x, y + over * em, colour, Align.CENTER, style);
        }
    }

    private void drawWidest() {
        double widest = valley.widest();
        double stable = scene.stable();
        if (Double.isNaN(stable)) {
            return;
        }
        if (Double.isNaN(widest)) {
            drawBack(across(stable));
            return;
        }
        double x = across(widest);
        pen.stroke(PlotColour.MUTED, 0.11 * em, 0.19 * em, 0.44 * em);
        pen.line(across(0), level, x, level);
        double truth = places.down(finite(scene.loss(widest), Double.MAX_VALUE));
        boolean parabola = Math.abs(truth - level) < 0.4 * em;
        if (!parabola) {
            drawParabola(widest);
            pen.stroke(PlotColour.MUTED, 0.09 * em, 0.13 * em, 0.3 * em);
            pen.line(x, level, x, Math.clamp(truth, 0, places.ground()));
            if (truth > 0 && truth < places.ground()) {
                ringed(PlotColour.MUTED, x, truth, 0.7 * em, 0.13 * em);
            }
        }
        ringed(PlotColour.PANEL, x, level, 0.85 * em, 0.16 * em, PlotColour.TEXT);
        writeWidest(x, widest, parabola);
    }

    /** Where it bends downward at the ball, no parabola says how far a step may go: only the curve itself. */
    private void drawBack(double x) {
        pen.stroke(PlotColour.MUTED, 0.11 * em, 0.19 * em, 0.44 * em);
        pen.line(across(0), level, x, level);
        ringed(PlotColour.PANEL, x, level, 0.85 * em, 0.16 * em, PlotColour.TEXT);
        writeBeside(x, level, say("valley.high.alone"), "", WORDS, PlotColour.MUTED);
    }

    private List<Double> descent() {
        return Double.isNaN(valley.momentum()) ? valley.descent(scene.rate(), STEPS_ON) : List.of();
    }

    /** A few steps more along this line: a small rate hardly leaves its place, a good one is down, one too large is gone. */
    private void drawDescent() {
        List<Double> steps = descent();
        for (int k = steps.size() - 1; k > 0; k--) {
            double x = across(steps.get(k));
            double y = places.down(valley.near(steps.get(k)));
            boolean last = k == STEPS_ON - 1;
            ringed(PlotColour.DATA, x, y, (last ? 0.75 : 0.5) * em, 0.1 * em);
            if (last && Math.abs(x - landing()) > 0.4 * em) {
                room.keep(x, y, 0.5 * em);
                writeBeside(x, y, say("valley.later", "count", STEPS_ON), "", WORDS, PlotColour.DATA);
            }
        }
    }

    /** The ball where it is held: the loss and the slope there. */
    private void drawPeek() {
        double at = scene.peek();
        double x = across(at);
        double y = places.down(valley.near(at));
        double slope = valley.slope(at);
        double reach = (valley.range().to() - valley.range().from()) / 6;
        ringed(PlotColour.PANEL, across(0), level, 1.1 * em, 0.16 * em, PlotColour.DATA.faint(0.6));
        room.keep(across(0), level, em);
        pen.within(0, 0, pen.width(), places.ground(), () -> {
            pen.stroke(PlotColour.GRAD, 0.2 * em);
            pen.line(across(at - reach), places.down(valley.near(at) - reach * slope), across(at + reach),
                    places.down(valley.near(at) + reach * slope));
        });
        draw(x, y);
        boolean single = !Double.isNaN(valley.value());
        String place = (single ? valley.name() + " = " + number(valley.value() + at * valley.perRate()) + "   " : "")
                + say("valley.loss") + " " + height(valley.near(at));
        double unit = single ? valley.perRate() : valley.length();
        writeBeside(x, y, place, say("valley.slope", "slope", number(slope / unit)), LARGE, PlotColour.TEXT);
        room.write(say("valley.peek"), pen.width() / 2, places.ground() - 0.8 * em, PlotColour.MUTED, Align.CENTER,
                WORDS);
    }

    private void draw(double x, double y) {
        ringed(PlotColour.DATA, x, y, 2.1 * em, 0.19 * em);
        pen.colour(PlotColour.PANEL.clear(0.6));
        pen.dot(x - 0.3 * em, y - 0.36 * em, 0.55 * em);
    }

    private void writeWidest(double x, double widest, boolean parabola) {
        int inward = -places.sense();
        String text = "2/λ = " + number(widest);
        double wide = pen.width(text, PILL) + 1.4 * em;
        double left = Math.clamp(inward > 0 ? x - 0.13 * em : x - wide + 0.13 * em, 0, pen.width() - wide);
        double other = Math.clamp(inward > 0 ? x - wide + 0.13 * em : x - 0.13 * em, 0, pen.width() - wide);
        double middle = pillHeight(left, wide);
        if (Double.isNaN(middle) && !Double.isNaN(pillHeight(other, wide))) {
            left = other;
            middle = pillHeight(other, wide);
        }
        middle = Double.isNaN(middle) ? level + PILL_HEIGHTS[1] * em : middle;
        pen.stroke(PlotColour.TEXT, 0.13 * em);
        pen.line(x, level + Math.copySign(0.55 * em, middle - level), x, middle);
        pen.colour(PlotColour.TEXT);
        pen.round(left, middle - em, wide, 2 * em, 0.4 * em);
        pen.text(text, left + wide / 2, middle, PlotColour.PANEL, Align.CENTER, PILL);
        room.keep(left, middle - em, left + wide, middle + em);
        List<String> lines = parabola
                ? List.of(say("valley.high"), say("valley.widest"))
                : List.of(say("valley.high.parabola"),
                        say("valley.high.really", "loss", height(scene.loss(widest))));
        double words = lines.stream().mapToDouble(each -> pen.width(each, WORDS)).max().orElse(0);
        double gap = 0.6 * em;
        double[] starts = {inward > 0 ? left + wide + 0.7 * em : left - 0.7 * em - words,
                inward > 0 ? left - 0.7 * em - words : left + wide + 0.7 * em, inward > 0 ? left : left + wide - words};
        for (double start : starts) { // inward, outward, over or under it
            double at = room.near(middle, start, start + words, 1.2 * em, 1.2 * em, 4 * em);
            if (!Double.isNaN(at)) {
                boolean flush = start < left;
                double x1 = flush ? start + words : start;
                room.write(lines.getFirst(), x1, at - gap, PlotColour.MUTED, flush ? Align.RIGHT : Align.LEFT, WORDS);
                room.write(lines.getLast(), x1, at + gap, PlotColour.MUTED, flush ? Align.RIGHT : Align.LEFT, WORDS);
                return;
            }
        }
    }

    /** The first height of the pill at which nothing lies; NaN where there is none. */
    private double pillHeight(double left, double wide) {
        return Arrays.stream(PILL_HEIGHTS).map(height -> level + height * em)
                .filter(middle -> room.isFree(left, middle - em, left + wide, middle + em)).findFirst()
                .orElse(Double.NaN);
    }

    private void drawParabola(double widest) {
        int n = PARABOLA;
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            double at = widest * i / n;
            x[i] = across(at);
            y[i] = places.down(valley.parabola(at));
        }
        pen.within(0, 0, pen.width(), places.ground(), () -> {
            pen.stroke(PlotColour.MUTED, 0.09 * em, 0.13 * em, 0.3 * em);
            pen.polyline(x, y, n + 1);
        });
    }

    private void drawGhosts() {
        double least = Math.abs(valley.range().to() - valley.range().from()) * 2 * em / pen.width();
        for (double rate : new double[]{scene.smaller(least), scene.larger()}) {
            double loss = Double.isNaN(rate) ? Double.NaN : scene.loss(rate);
            double y = places.down(loss);
            if (Double.isFinite(loss) && y > 0 && y < places.ground() && Math.abs(rate - scene.ball()) > least / 2) {
                ringed(PlotColour.DATA.faint(GHOST), across(rate), y, 1.1 * em, 0.16 * em);
                room.keep(across(rate), y, 0.6 * em);
                writeBeside(across(rate), y, Numbers.of(rate, 2), "", CODE, PlotColour.DATA);
            }
        }
        double ten = 10 * scene.rate();
        if (ten > scene.end() && scene.isKnown(ten)) {
            double loss = scene.loss(ten);
            room.write(Numbers.of(ten, 2) + " → " + height(loss), across(scene.end()), places.ground() - 0.8 * em,
                    loss < valley.loss() ? PlotColour.DATA : PlotColour.DANGER,
                    places.sense() > 0 ? Align.RIGHT : Align.LEFT, CODE);
        }
    }

    private void drawBall() {
        if (scene.ball() > 0) {
            ringed(PlotColour.PANEL, across(0), level, 1.1 * em, 0.16 * em, PlotColour.DATA.faint(0.6));
        }
        double x = Math.clamp(across(scene.ball()), em, pen.width() - em);
        double y = Math.clamp(ballHeight(), 1.2 * em, places.ground());
        draw(x, y);
        boolean single = !Double.isNaN(valley.value());
        String place = single
                ? valley.name() + " = " + number(valley.value() + scene.ball() * valley.perRate())
                : say("valley.loss") + " " + ValleyText.loss(scene, finite(scene.loss(scene.ball()), valley.loss()));
        double slope = single ? valley.slope() / valley.perRate() : valley.slope() / valley.length();
        if (scene.ball() > 0) {
            if (!scene.isLanded()) { // else the leading number says it
                writeBeside(x, y, say("valley.now") + ": " + place, "", PLACE, PlotColour.TEXT);
            } else if (single) {
                writeBeside(x, y, place, "", PLACE, PlotColour.TEXT);
            }
            writeBeside(across(0), level, say("valley.before"), "", WORDS, PlotColour.MUTED);
        } else {
            writeBeside(x, y, place, Double.isFinite(slope) ? say("valley.slope", "slope", number(slope)) : "", PLACE,
                    PlotColour.TEXT);
        }
    }

    /** Writes what is true of a place beside it, on the side the step comes from if there is room. */
    private void writeBeside(double x, double y, String text, String slope, TextStyle style, PlotColour colour) {
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
                    return;
                }
            }
        }
    }

    private void writeTitle() {
        double middle = (across(0) + across(valley.range().to() / 1.25)) / 2;
        double size = 1.6;
        if (Double.isNaN(valley.value()) || valley.perRate() == 0 || isAbove(level - 5 * em)) {
            return;
        }
        String text = valley.name() + " -= " + number(scene.rate()) + " · " + number(-valley.perRate());
        room.write(text, middle, 1.6 * em, PlotColour.TEXT, Align.CENTER, new TextStyle(true, true, size));
    }

    private void ringed(PlotColour colour, double x, double y, double diameter, double ring) {
        ringed(colour, x, y, diameter, ring, PlotColour.PANEL);
    }

    private void ringed(PlotColour colour, double x, double y, double diameter, double ring, PlotColour round) {
        pen.colour(round);
        pen.dot(x, y, diameter + 2 * ring);
        pen.colour(colour);
        pen.dot(x, y, diameter);
    }
}

package tapedeck.view.landscape;

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
    private static final int DIGITS = 3;
    private static final double LESS = 0.45;
    private static final TextStyle WORDS = new TextStyle(false, false, 1);
    private static final TextStyle CODE = new TextStyle(true, true, 1);
    private static final TextStyle PLACE = new TextStyle(true, true, 1.2);
    private static final TextStyle SLOPE = new TextStyle(true, false, 1.05);
    private static final TextStyle LEADING = new TextStyle(true, true, 1.75);
    private static final TextStyle PILL = new TextStyle(false, true, 1);

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
     * @param isDragged whether the slider is one: then it is said that it can be dragged
     */
    public static void draw(ValleyScene scene, Function<Message, String> words, PlotPen pen, boolean isDragged) {
        new ValleyPicture(scene, words, pen).draw(isDragged);
    }

    private void draw(boolean isDragged) {
        if (places.ground() < LEAST * em || pen.width() < LEAST_WIDTH * em) {
            return; // a pane that is only just being opened
        }
        keepPlaces();
        new ValleyGround(pen, places, valley).draw(room, say("valley.loss"), say("valley.broken"));
        drawPromiseLine();
        drawStep();
        drawMomentum();
        placeNumbers(false); // others make room for them
        drawWidest();
        drawGhosts();
        drawBall();
        placeNumbers(true); // nothing lies over them
        writeTitle();
        new ValleyTrack(pen, places, scene, words).draw(isDragged);
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
        room.keep(across(scene.ball()), ballHeight(), 1.1 * em);
        if (!Double.isNaN(valley.widest()) && scene.isSeen(valley.widest())) {
            room.keep(across(valley.widest()), level, 0.6 * em);
        }
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
        if (scene.rate() > 0 && !isPinned()) {
            String length = Double.isNaN(valley.value())
                    ? number(scene.rate() * valley.length())
                    : number(scene.rate()) + " · " + number(Math.abs(valley.perRate())) + " = "
                            + number(scene.rate() * Math.abs(valley.perRate()));
            if (pen.width(length, CODE) < Math.abs(to - x) - 2 * em) {
                room.write(length, (x + to) / 2, level - em, PlotColour.DATA, Align.CENTER, CODE);
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
        room.write(say("valley.momentum"), (from + landing()) / 2, y + em, PlotColour.DATA, Align.CENTER, WORDS);
    }

    private void drawWidest() {
        double widest = valley.widest();
        if (Double.isNaN(widest) || !scene.isSeen(widest)) {
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

    private void writeWidest(double x, double widest, boolean parabola) {
        int inward = -places.sense();
        String text = "2/λ = " + number(widest);
        double wide = pen.width(text, PILL) + 1.4 * em;
        double left = Math.clamp(inward > 0 ? x - 0.13 * em : x - wide + 0.13 * em, 0, pen.width() - wide);
        boolean over = level - 4.4 * em > 0 && room.isFree(left, level - 4.4 * em, left + wide, level - 2.4 * em);
        double middle = over ? level - 3.4 * em : level + 2.6 * em;
        pen.stroke(PlotColour.TEXT, 0.13 * em);
        pen.line(x, level + (over ? -0.55 : 0.55) * em, x, middle);
        pen.colour(PlotColour.TEXT);
        pen.box(left, middle - em, wide, 2 * em);
        pen.text(text, left + wide / 2, middle, PlotColour.PANEL, Align.CENTER, PILL);
        room.keep(left, middle - em, left + wide, middle + em);
        double beside = inward > 0 ? left + wide + 0.7 * em : left - 0.7 * em;
        Align align = inward > 0 ? Align.LEFT : Align.RIGHT;
        List<String> lines = parabola
                ? List.of(say("valley.high"), say("valley.widest"))
                : List.of(say("valley.high.parabola"),
                        say("valley.high.really", "loss", height(scene.loss(widest))));
        double gap = 0.6 * em;
        if (room.write(lines.getFirst(), beside, middle - gap, PlotColour.MUTED, align, WORDS)) {
            room.write(lines.getLast(), beside, middle + gap, PlotColour.MUTED, align, WORDS);
        }
    }

    private void drawParabola(double widest) {
        int n = 64;
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

    /** The two numbers, one above the other, each at its point: on the side that the step goes to, if there is room. */
    private void placeNumbers(boolean drawn) {
        double comes = scene.loss(scene.rate());
        String came = scene.isKnown(scene.rate()) ? height(comes) : "…";
        String promised = number(valley.promised(scene.rate()));
        double wide = Math.max(pen.width(say("valley.promises"), WORDS),
                Math.max(pen.width(came, LEADING), pen.width(promised, LEADING)));
        double at = landing();
        int side = places.sense();
        boolean fits = side > 0 ? at + 1.6 * em + wide < pen.width() : at - 1.6 * em - wide > 0;
        side = fits ? side : -side;
        double low = places.ground() - 1.1 * em;
        double first = Math.clamp(finite(places.down(comes), em), 2.8 * em, low);
        double second = Math.clamp(places.down(valley.promised(scene.rate())), 2.8 * em, low);
        double apart = 3.2 * em;
        if (Math.abs(first - second) < apart) {
            boolean under = second >= first;
            double upper = Math.clamp((first + second - apart) / 2, 2.8 * em, Math.max(2.8 * em, low - apart));
            first = under ? upper : upper + apart;
            second = under ? upper + apart : upper;
        }
        double x = at + 1.5 * em * side;
        if (first < second) {
            first = overCurve(first, x,
                    x + side * Math.max(pen.width(came, LEADING), pen.width(say("valley.comes"), WORDS)));
        }
        Align align = side > 0 ? Align.LEFT : Align.RIGHT;
        placeNumber(say("valley.comes"), came, x, first, PlotColour.DATA, align, drawn);
        placeNumber(say("valley.promises"), promised, x, second, PlotColour.GRAD, align, drawn);
    }

    /** A number's height over the curve, if it would lie on it and the way is short. */
    private double overCurve(double y, double one, double other) {
        double highest = valley.samples().stream()
                .filter(each -> (places.across(each.rate()) - one) * (places.across(each.rate()) - other) <= 0)
                .mapToDouble(each -> places.down(each.loss())).filter(Double::isFinite).min().orElse(places.ground());
        double wanted = highest - 1.1 * em;
        boolean isNear = highest > y - 2.1 * em && wanted > Math.max(2.8 * em, y - 3 * em);
        return isNear ? Math.min(y, wanted) : y;
    }

    private void placeNumber(String name, String value, double x, double y, PlotColour colour, Align align,
            boolean drawn) {
        double wide = Math.max(pen.width(value, LEADING), pen.width(name, WORDS));
        double left = align == Align.LEFT ? x : x - wide;
        if (!drawn) {
            room.keep(left, y - 2.1 * em, left + wide, y + em);
            return;
        }
        pen.colour(PlotColour.PANEL.clear(0.45)); // lines run behind it
        pen.box(left - 0.2 * em, y - 2.1 * em, wide + 0.4 * em, 3 * em);
        pen.text(value, x, y, colour, align, LEADING);
        pen.text(name, x, y - 1.55 * em, PlotColour.MUTED, align, WORDS);
    }

    private void drawGhosts() {
        double least = Math.abs(valley.range().to() - valley.range().from()) * 2 * em / pen.width();
        for (double rate : new double[]{scene.smaller(least), scene.larger()}) {
            double loss = Double.isNaN(rate) ? Double.NaN : scene.loss(rate);
            double y = places.down(loss);
            if (Double.isFinite(loss) && y > 0 && y < places.ground()) {
                ringed(PlotColour.DATA.faint(0.4), across(rate), y, 1.1 * em, 0.16 * em);
                room.keep(across(rate), y, 0.6 * em);
                String text = number(rate);
                double beside = across(rate) + 1.1 * em * places.sense();
                boolean level = Math.abs(places.down(valley.near(rate + 4 * least)) - y) < em; // it would lie on the curve
                if (level || !room.write(text, beside, y, PlotColour.DATA,
                        places.sense() > 0 ? Align.LEFT : Align.RIGHT, CODE)) {
                    room.write(text, across(rate), y - 1.3 * em, PlotColour.DATA, Align.CENTER, CODE);
                }
            }
        }
    }

    private void drawBall() {
        if (scene.ball() > 0) {
            ringed(PlotColour.PANEL, across(0), level, 1.1 * em, 0.16 * em, PlotColour.DATA.faint(0.6));
        }
        double x = Math.clamp(across(scene.ball()), em, pen.width() - em);
        double y = Math.clamp(ballHeight(), 1.2 * em, places.ground());
        ringed(PlotColour.DATA, x, y, 2.1 * em, 0.19 * em);
        pen.colour(PlotColour.PANEL.clear(0.6));
        pen.dot(x - 0.3 * em, y - 0.36 * em, 0.55 * em);
        int outward = -places.sense();
        double beside = x + 1.9 * em * outward;
        Align align = outward > 0 ? Align.LEFT : Align.RIGHT;
        boolean single = !Double.isNaN(valley.value());
        String place = single
                ? valley.name() + " = " + number(valley.value() + scene.ball() * valley.perRate())
                : say("valley.loss") + " " + number(finite(scene.loss(scene.ball()), valley.loss()));
        double slope = single ? valley.slope() / valley.perRate() : valley.slope() / valley.length();
        if (room.write(place, beside, y - 0.3 * em, PlotColour.TEXT, align, PLACE) && scene.ball() == 0
                && Double.isFinite(slope)) {
            room.write(say("valley.slope", "slope", number(slope)), beside, y + 1.15 * em, PlotColour.GRAD, align,
                    SLOPE);
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

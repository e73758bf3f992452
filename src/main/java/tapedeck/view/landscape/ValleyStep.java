package tapedeck.view.landscape;

import java.util.List;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen.Align;
import tapedeck.view.plot.PlotPen.TextStyle;

/**
 * The step from the ball: the straight line that backward knows and what it promises, where the rate that is set would lead and what
 * comes there, what momentum adds, and a few steps more.
 */
final class ValleyStep extends ValleyPart {
    private static final double LESS = 0.45;
    private static final int STEPS_ON = 10;

    ValleyStep(ValleyPart other) {
        super(other);
    }

    /** Keeps texts off it. */
    void keep() {
        descent().forEach(rate -> room.keep(across(rate), places.down(valley.near(rate)), 0.4 * em));
        double behind = valley.range().from() * LESS;
        room.keepOff(across(behind), places.down(valley.promised(behind)), across(0), level);
        room.keepOff(across(0), level, landing(), places.down(valley.promised(rate())));
        room.keepOff(across(0), level, landing(), level);
        room.keepOff(landing(), level, landing(), places.ground());
        room.keepOff(across(0), level, across(0), places.ground());
    }

    void draw() {
        drawPromiseLine();
        drawStep();
        drawMomentum();
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

    private List<Double> descent() {
        return Double.isNaN(valley.momentum()) ? valley.descent(scene.rate(), STEPS_ON) : List.of();
    }

    /** A few steps more along this line: a small rate hardly leaves its place, a good one is down, one too large is gone. */
    void drawDescent() {
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
}

package tapedeck.view.landscape;

import java.util.Arrays;
import java.util.List;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen.Align;
import tapedeck.view.plot.PlotPen.TextStyle;

/** The widest step that still shrinks the parabola at the ball: where it is as high again, and where the loss really is there. */
final class ValleyWidest extends ValleyPart {
    private static final int PARABOLA = 64;
    private static final TextStyle PILL = new TextStyle(false, true, 1);
    /** Of the pill of 2/λ over the level of the ball, or under it, in ems: the first at which nothing lies. */
    private static final double[] PILL_HEIGHTS = {-3.4, 2.6, -5.6, -7.8, -10, 4.8, 7};

    ValleyWidest(ValleyPart other) {
        super(other);
    }

    /** Keeps texts off it. */
    void keep() {
        double stable = scene.stable();
        if (!Double.isNaN(stable)) {
            room.keepOff(across(0), level, across(stable), level);
        }
        double widest = valley.widest();
        if (Double.isNaN(widest) || !scene.isSeen(widest)) {
            return;
        }
        room.keep(across(widest), level, 0.6 * em);
        room.keepOff(across(widest), level, across(widest), places.down(finite(scene.loss(widest), valley.loss())));
        for (int i = 0; i < PARABOLA; i++) {
            double from = widest * i / PARABOLA;
            double to = widest * (i + 1) / PARABOLA;
            room.keepOff(across(from), places.down(valley.parabola(from)), across(to),
                    places.down(valley.parabola(to)));
        }
    }

    void draw() {
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
}

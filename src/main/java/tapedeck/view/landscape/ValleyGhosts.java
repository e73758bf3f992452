package tapedeck.view.landscape;

import tapedeck.surface.Plateau;
import tapedeck.text.Numbers;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen.Align;

/** Other rates than the one that is set: where each would land, a tenth of it, ten times it and a hundred times, and the plateau there. */
final class ValleyGhosts extends ValleyPart {
    private static final double GHOST = 0.5;
    private static final int DIGITS = 2;
    /** So far from the ball a ghost is told from it, in em. */
    private static final double APART = 1.7;
    private static final double EDGE = 0.4;

    ValleyGhosts(ValleyPart other) {
        super(other);
    }

    void draw() {
        double farther = scene.farther();
        drawTenth(scene.rate() / 10);
        if (isOnCurve(farther)) {
            draw(farther);
        } else {
            draw(scene.larger());
            writeOff(Double.isNaN(farther) ? 10 * scene.rate() : farther);
        }
        drawPlateau();
    }

    /** One that is not told from the ball has hardly moved. */
    private void drawTenth(double rate) {
        if (!(rate > 0) || !isOnCurve(rate)) {
            return;
        }
        if (Math.hypot(across(rate) - across(0), places.down(scene.loss(rate)) - level) > APART * em) {
            draw(rate);
        } else {
            writeBeside(across(0), level, say("valley.would.stay", "rate", Numbers.of(rate, DIGITS)), "", WORDS,
                    PlotColour.DATA);
        }
    }

    private boolean isOnCurve(double rate) {
        double loss = Double.isNaN(rate) ? Double.NaN : scene.loss(rate);
        double y = places.down(loss);
        return Double.isFinite(loss) && y > 0 && y < places.ground();
    }

    private void draw(double rate) {
        double x = across(rate);
        double y = places.down(scene.loss(rate));
        boolean isUnderBall = Math.hypot(x - across(scene.ball()), y - ballHeight()) < 0.6 * em;
        if (!isOnCurve(rate) || isUnderBall) {
            return;
        }
        ringed(PlotColour.DATA.faint(GHOST), x, y, 1.1 * em, 0.16 * em);
        room.keep(x, y, 0.6 * em);
        String text = would(rate);
        if (!writeBeside(x, y, text, "", WORDS, PlotColour.DATA)
                && !writeOver(x, y, text) && !writeOver(x, y, wouldShortly(rate))) {
            writeBeside(x, y, Numbers.of(rate, DIGITS), "", CODE, PlotColour.DATA);
        }
    }

    /** Writes it over a point or under it, as far to its side as the picture asks. */
    private boolean writeOver(double x, double y, String text) {
        double half = pen.width(text, WORDS) / 2;
        double middle = Math.clamp(x, half + EDGE * em, Math.max(half + EDGE * em, pen.width() - half - EDGE * em));
        double at = room.near(y, middle - half, middle + half, 0.7 * em, 0.7 * em, 3 * em);
        return !Double.isNaN(at) && room.write(text, middle, at, PlotColour.DATA, Align.CENTER, WORDS);
    }

    private boolean isOnPlateau(double rate) {
        Plateau flat = valley.plateau();
        return flat != null && flat.contains(rate);
    }

    private String would(double rate) {
        return isOnPlateau(rate) ? say("valley.would.plateau", "rate", Numbers.of(rate, DIGITS)) : wouldShortly(rate);
    }

    private String wouldShortly(double rate) {
        if (!Double.isFinite(scene.loss(rate))) {
            return say("valley.would.diverge", "rate", Numbers.of(rate, DIGITS));
        }
        return say("valley.would", "rate", Numbers.of(rate, DIGITS), "loss", height(scene.loss(rate)));
    }

    /** Of a rate that leads out of the picture: only what would come, above where it would. */
    private void writeOff(double rate) {
        if (!(rate > 0) || !scene.isKnown(rate) || isOnCurve(rate)) {
            return;
        }
        double loss = scene.loss(rate);
        PlotColour colour = loss < valley.loss() ? PlotColour.DATA : PlotColour.DANGER;
        boolean right = places.sense() > 0;
        for (String text : new String[]{would(rate), Numbers.of(rate, DIGITS) + " → " + height(loss)}) {
            double wide = pen.width(text, WORDS);
            double edge = EDGE * em;
            double x = Math.clamp(across(Math.min(rate, scene.end())) + (right ? wide / 2 : -wide / 2),
                    right ? wide + edge : edge, right ? pen.width() - edge : pen.width() - wide - edge);
            Align align = right ? Align.RIGHT : Align.LEFT;
            if (room.write(text, x, 1.2 * em, colour, align, WORDS)
                    || room.write(text, x, places.ground() - 0.8 * em, colour, align, WORDS)) {
                return;
            }
        }
    }

    private void drawPlateau() {
        Plateau flat = valley.plateau();
        if (flat == null) {
            return;
        }
        String text = say(flat.dead() ? "valley.plateau.dead" : "valley.plateau");
        double half = pen.width(text, WORDS) / 2;
        double from = Math.max(across(flat.from()), 0);
        double to = Math.min(across(flat.to()), pen.width());
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        double y = places.down(valley.height((flat.from() + Math.min(flat.to(), valley.range().to())) / 2));
        for (double x : new double[]{(low + high) / 2, low + half + em, high - half - em}) {
            double at = room.near(y + 1.6 * em, x - half, x + half, 0.7 * em, 0.7 * em, 5 * em);
            if (x - half >= low - em && x + half <= high + em && !Double.isNaN(at)
                    && room.write(text, x, at, PlotColour.MUTED, Align.CENTER, WORDS)) {
                return;
            }
        }
    }
}

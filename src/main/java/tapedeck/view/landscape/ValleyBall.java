package tapedeck.view.landscape;

import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen.Align;

/** The ball of a valley: where the parameters are, or where it is held to look at the loss there. */
final class ValleyBall extends ValleyPart {
    ValleyBall(ValleyPart other) {
        super(other);
    }

    void draw() {
        if (scene.ball() > 0) {
            ringed(PlotColour.PANEL, across(0), level, 1.1 * em, 0.16 * em, PlotColour.DATA.faint(0.6));
        }
        double x = Math.clamp(across(scene.ball()), em, pen.width() - em);
        double y = Math.clamp(ballHeight(), 1.2 * em, places.ground());
        roll(x, y);
        boolean single = isSingle();
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

    /** The ball where it is held: the loss and the slope there. */
    void drawPeek() {
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
        roll(x, y);
        boolean single = isSingle();
        String place = (single ? valley.name() + " = " + number(valley.value() + at * valley.perRate()) + "   " : "")
                + say("valley.loss") + " " + height(valley.near(at));
        double unit = single ? valley.perRate() : valley.length();
        writeBeside(x, y, place, say("valley.slope", "slope", number(slope / unit)), LARGE, PlotColour.TEXT);
        room.write(say("valley.peek"), pen.width() / 2, places.ground() - 0.8 * em, PlotColour.MUTED, Align.CENTER,
                WORDS);
    }

    private void roll(double x, double y) {
        ringed(PlotColour.DATA, x, y, 2.1 * em, 0.19 * em);
        pen.colour(PlotColour.PANEL.clear(0.6));
        pen.dot(x - 0.3 * em, y - 0.36 * em, 0.55 * em);
    }
}

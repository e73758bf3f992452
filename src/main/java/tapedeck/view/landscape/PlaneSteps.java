package tapedeck.view.landscape;

import tapedeck.surface.Plane.Seen;
import tapedeck.surface.PlaneFrame;
import tapedeck.view.plot.PlotColour;

/**
 * Draws what leads on from the present point of a plane: the direction downhill, the step that was taken, where it would have led at a
 * tenth of its rate and at one far larger; or the fan of the next step at twelve rates, while the rate is changed.
 */
final class PlaneSteps {
    private static final PlotColour ORANGE = PlotColour.exact(0xb54c06);
    /** Within so many pixels a step is not told from its point. */
    private static final double HARDLY = 9;
    private static final double HEAD = 20;

    private final PlaneSheet sheet;
    private final PlaneScene scene;
    private final Seen present;
    private final boolean isStill;

    PlaneSteps(PlaneSheet sheet, PlaneScene scene) {
        this.sheet = sheet;
        this.scene = scene;
        present = scene.frame().present();
        isStill = scene.fan().isEmpty();
    }

    /** Draws what lies below the points. */
    void drawBelow() {
        if (!isStill) {
            drawFan();
            return;
        }
        scene.rates().stream().filter(this::isLeaving).forEach(this::drawLeaving);
        double[] tip = sheet.downhill(scene.frame());
        if (tip != null) {
            sheet.arrow(sheet.x(present), sheet.y(present), tip[0], tip[1], 3.4, ORANGE);
        }
    }

    /** Draws the step over the points: a short one is seen on the ring. */
    void drawAbove() {
        Seen step = scene.frame().step();
        if (!isStill || !Double.isFinite(step.x() + step.y())) {
            return;
        }
        sheet.pen().within(0, 0, sheet.pen().width(), sheet.pen().height(), () -> sheet.arrow(sheet.x(present),
                sheet.y(present), sheet.x(present.x() + step.x()), sheet.y(present.y() + step.y()), 4.2,
                PlaneSheet.INK));
        for (PlaneScene.RateStep each : scene.rates()) {
            Seen end = new Seen(each.x(), each.y(), 0);
            boolean isApart = Math.hypot(sheet.x(end) - sheet.x(present), sheet.y(end) - sheet.y(present)) > sheet
                    .px(HARDLY);
            if (isApart && !isLeaving(each) && !each.isTaken()) {
                sheet.ring(end, 8, PlaneSheet.WHITE);
            }
        }
    }

    /** Keeps words off the arrows. */
    void keepOff(Pills pills) {
        if (!isStill) {
            return;
        }
        double[] tip = sheet.downhill(scene.frame());
        if (tip != null) {
            pills.keepOff(sheet.x(present), sheet.y(present), tip[0], tip[1], sheet.px(8));
        }
        for (PlaneScene.RateStep each : scene.rates()) {
            double[] end = end(each);
            pills.keepOff(sheet.x(present), sheet.y(present), end[0], end[1], sheet.px(8));
        }
    }

    /** Writes what they are. */
    void write(Pills pills) {
        double gap = sheet.px(16);
        scene.fan().stream().filter(PlaneScene.FanStep::isChosen)
                .forEach(each -> pills.put(each.label(), sheet.x(each.x()), sheet.y(each.y()), gap, PlotColour.TEXT));
        if (!isStill) {
            return;
        }
        for (PlaneScene.RateStep each : scene.rates()) {
            double[] end = isLeaving(each) ? labelled(end(each)) : end(each);
            pills.put(each.label(), end[0], end[1], gap, PlotColour.TEXT);
        }
    }

    /** Writes which direction is that of the gradient. */
    void writeDownhill(Pills pills) {
        double[] tip = isStill ? sheet.downhill(scene.frame()) : null;
        if (tip != null) {
            pills.put(scene.words().downhill(), tip[0], tip[1], sheet.px(16), PlotColour.GRAD);
        }
    }

    /** A little before the end, so that there is room beside it within the map. */
    private double[] labelled(double[] end) {
        double dx = sheet.x(present) - end[0];
        double dy = sheet.y(present) - end[1];
        double back = Math.min(1, sheet.px(HEAD) / Math.hypot(dx, dy));
        return new double[]{end[0] + back * dx, end[1] + back * dy};
    }

    private double[] end(PlaneScene.RateStep step) {
        return isLeaving(step)
                ? sheet.border(present, step.x(), step.y())
                : new double[]{sheet.x(step.x()), sheet.y(step.y())};
    }

    private boolean isLeaving(PlaneScene.RateStep step) {
        return !sheet.extent().contains(step.x(), step.y());
    }

    /** A dashed line to where it leaves the map, with a head there. */
    private void drawLeaving(PlaneScene.RateStep step) {
        double[] end = sheet.border(present, step.x(), step.y());
        double x = sheet.x(present);
        double y = sheet.y(present);
        double length = Math.hypot(end[0] - x, end[1] - y);
        if (length < sheet.px(HARDLY)) {
            return;
        }
        for (boolean seam : new boolean[]{true, false}) {
            sheet.pen().stroke(seam ? PlaneSheet.WHITE : PlaneSheet.INK, sheet.px(seam ? 4 : 1.8), sheet.px(7),
                    sheet.px(5));
            sheet.pen().line(x, y, end[0], end[1]);
        }
        double back = Math.min(length, sheet.px(15)) / length;
        sheet.arrow(end[0] - (end[0] - x) * back, end[1] - (end[1] - y) * back, end[0], end[1], 1.8, PlaneSheet.INK);
    }

    private void drawFan() {
        for (PlaneScene.FanStep step : scene.fan()) {
            Seen end = new Seen(step.x(), step.y(), 0);
            sheet.pen().stroke(PlaneSheet.WHITE, sheet.px(step.isChosen() ? 5 : 3));
            sheet.pen().line(sheet.x(present), sheet.y(present), sheet.x(end), sheet.y(end));
            sheet.pen().stroke(PlotColour.rate(step.share()), sheet.px(step.isChosen() ? 3 : 1.5));
            sheet.pen().line(sheet.x(present), sheet.y(present), sheet.x(end), sheet.y(end));
        }
        for (PlaneScene.FanStep step : scene.fan()) {
            Seen end = new Seen(step.x(), step.y(), 0);
            sheet.dot(end, sheet.px(step.isChosen() ? 15 : 10.5), PlaneSheet.WHITE);
            sheet.dot(end, sheet.px(step.isChosen() ? 12 : 8), PlotColour.rate(step.share()));
        }
    }
}

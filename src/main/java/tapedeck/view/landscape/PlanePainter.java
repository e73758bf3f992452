package tapedeck.view.landscape;

import org.jspecify.annotations.Nullable;
import tapedeck.surface.LossGrid;
import tapedeck.surface.Plane.Seen;
import tapedeck.surface.PlaneFrame;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/**
 * Draws the map of a plane over the whole of a surface: the ground, the ways of takes, the present point with the direction downhill
 * and its step, the place that is pointed at. For one thread.
 */
public final class PlanePainter {
    /** How clear the lines between the bands are. */
    private static final double LINES = 0.35;

    private final int detail;
    private @Nullable PlaneGround painted;
    private int[][] pixels = {};

    /** @param detail pixels of the ground a pixel of the surface */
    public PlanePainter(int detail) {
        this.detail = detail;
    }

    /** Draws it. */
    public void draw(PlotPen pen, PlaneScene scene) {
        PlaneSheet sheet = new PlaneSheet(pen, scene.frame().extent());
        PlaneSteps steps = new PlaneSteps(sheet, scene);
        drawGround(pen, scene);
        PlaneFrame frame = scene.frame();
        pen.within(0, 0, pen.width(), pen.height(), () -> {
            for (int i = frame.ways().size() - 1; i >= 0; i--) { // its own last
                PlaneWays.draw(sheet, scene, frame.ways().get(i));
            }
            steps.drawBelow();
        });
        Pills pills = new Pills(pen);
        drawPoints(sheet, scene, steps, pills);
        PlaneGround ground = scene.ground();
        if (ground != null) {
            PlaneWays.keepOff(sheet, frame, pills);
            ContourLabels.write(pen, ground, pills);
        }
    }

    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    private void drawGround(PlotPen pen, PlaneScene scene) {
        PlaneGround ground = scene.ground();
        if (ground == null) {
            pen.colour(PlotColour.LINE);
            pen.box(0, 0, pen.width(), pen.height());
            return;
        }
        int width = Math.max(1, (int) Math.ceil(pen.width() * detail));
        int height = Math.max(1, (int) Math.ceil(pen.height() * detail));
        if (ground != painted || pixels.length != height || pixels[0].length != width) {
            pixels = ground.pixels(width, height);
            painted = ground;
        }
        pen.cells(pixels, 0, 0, pen.width(), pen.height(), 1);
        LossGrid grid = ground.grid();
        pen.stroke(PlaneSheet.WHITE.clear(LINES), pen.hairline());
        for (double[] line : ground.lines()) {
            double[] xs = new double[line.length / 2];
            double[] ys = new double[line.length / 2];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = line[2 * i] / (grid.columns() - 1) * pen.width();
                ys[i] = (1 - line[2 * i + 1] / (grid.rows() - 1)) * pen.height();
            }
            pen.polyline(xs, ys, xs.length);
        }
    }

    private static void drawPoints(PlaneSheet sheet, PlaneScene scene, PlaneSteps steps, Pills pills) {
        PlaneFrame frame = scene.frame();
        Seen present = frame.present();
        PlaneFrame.SeenWay own = frame.ways().isEmpty() ? null : frame.ways().getFirst();
        PlaneScene.TakeLook look = own == null ? null : scene.look(own.take());
        double gap = sheet.px(16);
        PlaneScene.Cross cross = scene.cross();
        Seen start = own == null || own.places().isEmpty()
                || own.places().getFirst().iteration() >= frame.iteration() ? null : own.places().getFirst().seen();
        if (start != null) {
            sheet.ring(start, 15, PlaneSheet.WHITE);
        }
        sheet.ring(present, 20, look == null ? PlaneSheet.WHITE : look.colour());
        steps.drawAbove();
        pills.keepOff(sheet.x(present), sheet.y(present), gap);
        steps.keepOff(pills);
        if (cross != null) { // the most important first: what has no room is left out
            sheet.cross(new Seen(cross.x(), cross.y(), 0));
            pills.put(cross.words(), sheet.x(cross.x()), sheet.y(cross.y()), sheet.px(24), PlotColour.TEXT);
            pills.keepOff(sheet.x(cross.x()), sheet.y(cross.y()), sheet.px(22));
        }
        steps.write(pills);
        pills.put(scene.words().present(), sheet.x(present), sheet.y(present), gap, PlotColour.TEXT);
        steps.writeDownhill(pills);
        if (start != null) {
            putAt(sheet, pills, start, scene.words().start(), PlotColour.TEXT);
        }
        for (PlaneFrame.SeenWay way : frame.ways()) {
            PlaneScene.TakeLook other = scene.look(way.take());
            if (other != null && !frame.isOwn(way) && !way.places().isEmpty()) {
                putAt(sheet, pills, way.places().getLast().seen(), other.label(), other.colour());
            }
        }
    }

    private static void putAt(PlaneSheet sheet, Pills pills, Seen seen, String words, PlotColour colour) {
        if (sheet.isNear(seen)) {
            pills.put(words, sheet.x(seen), sheet.y(seen), sheet.px(16), colour);
        }
    }
}

package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.List;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasView;
import tapedeck.text.Numbers;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.PlotPen.Align;

/**
 * Draws the cut through an atlas along the row of its cross: the loss of each run there, above the place that it has on the map. Over
 * learning rates it is the range test. What diverged stands at the upper edge.
 */
final class AtlasCut {
    private static final int DIGITS = 2;

    private final PlotPen pen;
    private final AtlasScene scene;
    private final AtlasGround ground;
    private final AtlasQuestion question;
    private final AtlasLayout map;
    private final double em;
    private final int row;

    AtlasCut(PlotPen pen, AtlasScene scene) {
        this.pen = pen;
        this.scene = scene;
        ground = scene.ground();
        question = ground.view().question();
        map = AtlasLayout.of(pen);
        em = pen.em();
        double place = scene.up().place(scene.y());
        row = Double.isNaN(place) ? 0 : (int) Math.clamp(Math.rint(place), 0, question.y().points() - 1.0);
    }

    /** A run of the row: where it stands, how high, and as what. */
    private record Point(double x, double y, int colour, boolean diverged) {}

    void draw() {
        if (map.cut() == 0 || !Double.isFinite(ground.low())) {
            return;
        }
        double top = 0.6 * em;
        double foot = top + map.cut();
        pen.stroke(PlotColour.LINE, pen.hairline());
        pen.horizontal(map.left(), map.left() + map.width(), foot);
        List<Point> points = points(top, foot);
        if (points.isEmpty()) {
            return;
        }
        List<Point> piece = new ArrayList<>();
        for (Point each : points) {
            if (each.diverged) {
                line(piece);
                piece = new ArrayList<>();
            } else {
                piece.add(each);
            }
        }
        line(piece);
        double size = Math.clamp(map.width() / question.x().points(), 0.25 * em, 0.45 * em);
        for (Point each : points) {
            pen.colour(PlotColour.exact(each.colour & 0xffffff));
            pen.dot(each.x, each.y, size);
        }
        double cross = map.x(question, scene.across().place(scene.x()));
        if (cross >= map.left() && cross <= map.left() + map.width()) {
            pen.stroke(PlotColour.ACCENT, 0.09 * em, 0.14 * em, 0.36 * em);
            pen.line(cross, top, cross, foot);
        }
        pen.number(Numbers.of(ground.high(), DIGITS), map.left() - 0.7 * em, top + 0.4 * em, PlotColour.MUTED,
                Align.RIGHT);
        pen.number(Numbers.of(ground.low(), DIGITS), map.left() - 0.7 * em, foot - 0.4 * em, PlotColour.MUTED,
                Align.RIGHT);
        pen.words(scene.words().cut(), map.left() - 0.7 * em, (top + foot) / 2, PlotColour.MUTED, Align.RIGHT);
    }

    private void line(List<Point> piece) {
        pen.stroke(PlotColour.LINE, 0.12 * em);
        pen.polyline(piece.stream().mapToDouble(Point::x).toArray(), piece.stream().mapToDouble(Point::y).toArray(),
                piece.size());
    }

    private List<Point> points(double top, double foot) {
        AtlasView view = ground.view();
        Axis share = Axis.linear(0, 1, foot - 0.25 * em, top + 0.6 * em);
        List<Point> points = new ArrayList<>();
        for (int column = 0; column < question.x().points(); column++) {
            int point = view.point(column, row);
            if (!view.isKnown(point) || view.divergedAt(point) < 0) {
                continue;
            }
            boolean diverged = view.divergedAt(point) > 0;
            points.add(new Point(map.x(question, column),
                    diverged ? top + 0.25 * em : share.at(ground.share(column, row)),
                    ground.colour(point), diverged));
        }
        return points;
    }
}

package tapedeck.view.landscape;

import java.util.List;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasScale;
import tapedeck.text.Numbers;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.PlotPen.Align;

/** Draws an atlas with its axes, cross, colour bar and progress over the whole of a surface. Pure. */
public final class AtlasPainter {
    private static final PlotColour WHITE = PlotColour.exact(0xffffff);
    private static final PlotColour INK = PlotColour.exact(0x1f2430);
    private static final PlotColour BROWN = PlotColour.exact(0x6b4100);
    private static final PlotColour UMBER = PlotColour.exact(0x3a2810);
    private static final PlotColour DEEP = PlotColour.exact(0x1f2668);
    /** In places: a box reaches no further than the middle of the outermost points, and the cross may lie there. */
    private static final double EDGE = 1;
    private static final double PILL = 1.6;
    private static final PlotPen.TextStyle NAME = new PlotPen.TextStyle(false, true, 1.1);

    private final PlotPen pen;
    private final AtlasScene scene;
    private final AtlasQuestion question;
    private final AtlasLayout map;
    private final double em;

    private AtlasPainter(PlotPen pen, AtlasScene scene) {
        this.pen = pen;
        this.scene = scene;
        question = scene.ground().view().question();
        map = AtlasLayout.of(pen);
        em = pen.em();
    }

    /** Draws it. */
    public static void draw(PlotPen pen, AtlasScene scene) {
        AtlasPainter painter = new AtlasPainter(pen, scene);
        painter.drawMap();
        new AtlasSides(pen, scene).draw();
        new AtlasLegend(pen, scene).draw();
        new AtlasCut(pen, scene).draw();
        painter.drawBox();
        painter.drawCross();
        painter.drawFormer();
    }

    private void drawMap() {
        pen.colour(PlotColour.LINE.faint(0.4));
        pen.box(map.left(), map.top(), map.width(), map.height());
        pen.cells(scene.ground().pixels(), map.left(), map.top(), map.width(), map.height(), 1);
        double columns = question.x().points() / map.width();
        AtlasWords words = scene.words();
        List<AtlasRegions.Spot> spots = AtlasRegions.of(scene.ground(),
                kind -> (pen.width(words.of(kind), NAME) + em) * columns,
                1.5 * em * question.y().points() / map.height(), scene.across().place(scene.x()),
                scene.up().place(scene.y()));
        List<double[]> taken = spots.stream().filter(AtlasRegions.Spot::within).map(spot -> new double[]{
                map.x(question, spot.column() - 0.5), map.y(question, spot.row() - 0.5),
                pen.width(words.of(spot.kind()), NAME)}).toList();
        for (AtlasRegions.Spot spot : spots) {
            double x = map.x(question, spot.column() - 0.5);
            double y = map.y(question, spot.row() - 0.5);
            if (!spot.within()) {
                beside(words.of(spot.kind()), x, y, taken);
                continue;
            }
            pen.text(words.of(spot.kind()), x, y, switch (spot.kind()) {
                case LEARNED -> WHITE;
                case SLOW -> DEEP;
                case FAST -> UMBER;
                case DIVERGED -> BROWN;
            }, Align.CENTER, NAME);
        }
        if (scene.zoom() > 1) {
            pill("× " + Numbers.count(Math.round(scene.zoom())), map.left() + 2.4 * em, map.top() + 1.5 * em, 3.4 * em,
                    INK,
                    WHITE);
        }
    }

    /**
     * With a line to what is meant, which it does not cover; the lines of the cross do not cross it.
     *
     * @param taken the middles and widths of the other words
     */
    private void beside(String words, double x, double y, List<double[]> taken) {
        double width = pen.width(words) + 1.6 * em;
        double crossX = map.x(question, scene.across().place(scene.x()));
        double crossY = map.y(question, scene.up().place(scene.y()));
        for (double[] way : new double[][]{{1, -2}, {-1, -2}, {1, 2}, {-1, 2}, {1, -4}, {-1, -4}, {1, 4}, {-1, 4},
                {2.5, -2}, {-2.5, -2}, {2.5, 2}, {-2.5, 2}}) {
            double middle = x + way[0] * (3 * em + width / 2);
            double height = y + way[1] * em;
            boolean isInside = middle - width / 2 >= map.left() && middle + width / 2 <= map.left() + map.width()
                    && height - PILL * em >= map.top() && height + PILL * em <= map.top() + map.height();
            boolean isCrossed = Math.abs(crossX - middle) < width / 2 + 0.4 * em
                    || Math.abs(crossY - height) < PILL * em / 2 + 0.4 * em;
            boolean isFree = taken.stream().noneMatch(other -> Math.abs(other[0] - middle) < (width + other[2] + em) / 2
                    && Math.abs(other[1] - height) < (PILL + 1) * em);
            if (isInside && !isCrossed && isFree) {
                pen.stroke(INK, 0.12 * em);
                pen.line(x, y, middle - Math.signum(way[0]) * (width / 2 - 0.4 * em), height);
                pill(words, middle, height, width, INK, WHITE);
                return;
            }
        }
    }

    /** A map that is no longer true is pale, and says so. */
    private void drawFormer() {
        if (scene.isFormer()) {
            pen.colour(PlotColour.PANEL.clear(0.6));
            pen.box(map.left(), map.top(), map.width(), map.height());
            String words = scene.words().former();
            pill(words, map.left() + map.width() / 2, map.top() + map.height() / 2, pen.width(words) + 1.6 * em, INK,
                    WHITE);
        }
    }

    private void drawCross() {
        double x = map.x(question, scene.across().place(scene.x()));
        double y = map.y(question, scene.up().place(scene.y()));
        boolean seenX = x >= map.left() && x <= map.left() + map.width();
        boolean seenY = y >= map.top() && y <= map.top() + map.height();
        double foot = map.top() + map.height();
        boolean isFramed = isFramed();
        double ring = (isFramed ? 0.4 : 0.85) * em;
        if (seenX) {
            dotted(x, map.top(), x, seenY ? y - ring : foot);
            dotted(x, seenY ? y + ring : foot, x, foot);
        }
        if (seenY) {
            dotted(map.left(), y, seenX ? x - ring : map.left() + map.width(), y);
            dotted(seenX ? x + ring : map.left() + map.width(), y, map.left() + map.width(), y);
        }
        if (seenX && seenY && !isFramed) {
            ring(x, y, ring, 0.42 * em, INK.clear(0.45));
            ring(x, y, ring, 0.26 * em, WHITE);
        }
        if (seenX && seenY) {
            pen.colour(INK.clear(0.45));
            pen.dot(x, y, 0.66 * em);
            pen.colour(WHITE);
            pen.dot(x, y, 0.46 * em);
        }
        if (seenX) {
            number(scene.across(), scene.x(), x, foot + AtlasLayout.NUMBERS * em, true);
        }
        if (seenY) {
            number(scene.up(), scene.y(), map.left() - 0.35 * em, y, false);
        }
    }

    /** Returns whether a box shows already where it is: a ring would cover what lies in that. */
    private boolean isFramed() {
        AtlasScene.Box box = scene.box();
        double column = scene.across().place(scene.x());
        double row = scene.up().place(scene.y());
        return !box.isEmpty() && box.left() - EDGE < column && column < box.right() + EDGE && box.bottom() - EDGE < row
                && row < box.top() + EDGE;
    }

    private void ring(double x, double y, double radius, double thick, PlotColour colour) {
        double[] xs = new double[49];
        double[] ys = new double[49];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x + radius * Math.cos(i * Math.PI / 24);
            ys[i] = y + radius * Math.sin(i * Math.PI / 24);
        }
        pen.stroke(colour, thick);
        pen.polyline(xs, ys, xs.length);
    }

    private void dotted(double x1, double y1, double x2, double y2) {
        pen.stroke(INK.clear(0.35), 0.14 * em, 0.14 * em, 0.36 * em);
        pen.line(x1, y1, x2, y2);
        pen.stroke(WHITE.clear(0.95), 0.09 * em, 0.14 * em, 0.36 * em);
        pen.line(x1, y1, x2, y2);
    }

    private void number(AtlasScale scale, double value, double x, double y, boolean centred) {
        String text = scale.written(value);
        double width = text.length() * pen.digit() + em;
        double middle = centred
                ? Math.clamp(x, map.left() + width / 2, map.left() + map.width() - width / 2)
                : Math.max(width / 2, x - width / 2);
        slab(middle, y, width, PlotColour.ACCENT);
        pen.number(text, middle, y, PlotColour.PANEL, Align.CENTER);
    }

    private void slab(double x, double y, double width, PlotColour colour) {
        pen.colour(colour);
        pen.box(x - width / 2, y - 0.75 * em, width, 1.5 * em);
    }

    private void pill(String words, double x, double y, double width, PlotColour ground, PlotColour colour) {
        pill(pen, words, x, y, width, ground, colour);
    }

    static void pill(PlotPen pen, String words, double x, double y, double width, PlotColour ground,
            PlotColour colour) {
        double height = PILL * pen.em();
        pen.colour(ground);
        pen.disc(x - width / 2, y - height / 2, height);
        pen.disc(x + width / 2 - height, y - height / 2, height);
        pen.box(x - width / 2 + height / 2, y - height / 2, width - height, height);
        pen.words(words, x, y, colour, Align.CENTER);
    }

    private void drawBox() {
        AtlasScene.Box box = scene.box();
        if (box.isEmpty()) {
            return;
        }
        double[] xs = {map.x(question, box.left()), map.x(question, box.right())};
        double[] ys = {map.y(question, box.top()), map.y(question, box.bottom())};
        for (boolean seam : new boolean[]{true, false}) {
            pen.stroke(seam ? WHITE : INK, (seam ? 0.3 : 0.14) * em);
            pen.polyline(new double[]{xs[0], xs[1], xs[1], xs[0], xs[0]},
                    new double[]{ys[0], ys[0], ys[1], ys[1], ys[0]}, 5);
        }
    }
}

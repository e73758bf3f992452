package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleToIntFunction;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasScale;
import tapedeck.deck.atlas.AtlasView;
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
    /** From number to number, in em. */
    private static final double APART = 5;
    private static final double PILL = 1.6;
    private static final PlotPen.TextStyle NAME = new PlotPen.TextStyle(false, true, 1.1);
    private static final int BAR = 64;

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
        painter.drawAxes();
        painter.drawBox();
        painter.drawCross();
        painter.drawFoot();
    }

    private void drawMap() {
        pen.colour(PlotColour.LINE.faint(0.4));
        pen.box(map.left(), map.top(), map.width(), map.height());
        pen.cells(scene.ground().pixels(), map.left(), map.top(), map.width(), map.height(), 1);
        double columns = question.x().points() / map.width();
        AtlasWords words = scene.words();
        for (AtlasRegions.Spot spot : AtlasRegions.of(scene.ground(),
                kind -> (pen.width(words.of(kind), NAME) + em) * columns,
                1.5 * em * question.y().points() / map.height(), scene.across().place(scene.x()),
                scene.up().place(scene.y()))) {
            double x = map.x(question, spot.column() - 0.5);
            double y = map.y(question, spot.row() - 0.5);
            if (!spot.within()) {
                beside(words.of(spot.kind()), x, y);
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

    /** With a line to what is meant, which it does not cover. */
    private void beside(String words, double x, double y) {
        double width = pen.width(words) + 1.6 * em;
        double middle = Math.min(x + 3 * em + width / 2, map.left() + map.width() - width / 2);
        double height = Math.max(y - 2 * em, map.top() + PILL * em);
        pen.stroke(INK, 0.12 * em);
        pen.line(x, y, middle - width / 2 + 0.4 * em, height);
        pill(words, middle, height, width, INK, WHITE);
    }

    private void drawAxes() {
        double foot = map.top() + map.height();
        String name = "↑ " + scene.words().y();
        pen.words(name, map.left(), map.top() - em, PlotColour.TEXT, Align.LEFT);
        drawProgress(map.left() + pen.width(name) + em, map.top() - em);
        drawAcross(foot + 1.1 * em, foot);
        double crossY = map.y(question, scene.up().place(scene.y()));
        for (AtlasTicks.Tick tick : AtlasTicks.of(scene.up(), (int) Math.max(2, map.height() / (3 * em)))) {
            double y = map.y(question, tick.place());
            if (!(Math.abs(y - crossY) < 1.5 * em)) {
                pen.stroke(PlotColour.MUTED, pen.hairline());
                pen.horizontal(map.left() - 0.4 * em, map.left(), y);
                pen.number(tick.text(), map.left() - 0.7 * em, y, PlotColour.MUTED, Align.RIGHT);
            }
        }
    }

    /** The room that a word takes along the axis. */
    private record Span(double middle, double half) {
        boolean meets(Span other) {
            return Math.abs(middle - other.middle) < half + other.half;
        }
    }

    /** The numbers with the cross's own among them, and the name as far to the right as it meets none; it is never left out. */
    private void drawAcross(double middle, double foot) {
        List<AtlasTicks.Tick> ticks = AtlasTicks.of(scene.across(), (int) Math.max(2, map.width() / (APART * em)));
        List<Span> taken = new ArrayList<>();
        double cross = map.x(question, scene.across().place(scene.x()));
        if (cross >= map.left() && cross <= map.left() + map.width()) {
            taken.add(new Span(cross, 2.6 * em));
        }
        List<Span> numbers = ticks.stream()
                .map(each -> new Span(map.x(question, each.place()), each.text().length() * pen.digit() / 2)).toList();
        String name = scene.words().x() + " →";
        double half = pen.width(name) / 2 + 0.5 * em;
        double end = map.left() + map.width() + 0.5 * em - half;
        Span place = new Span(end, half);
        for (double x = end; x > map.left() + half; x -= 0.5 * em) {
            Span there = new Span(x, half);
            if (numbers.stream().noneMatch(there::meets) && taken.stream().noneMatch(there::meets)) {
                place = there;
                break;
            }
        }
        pen.words(name, place.middle, middle, PlotColour.TEXT, Align.CENTER);
        taken.add(place);
        for (int i = 0; i < numbers.size(); i++) {
            Span number = numbers.get(i);
            if (number.middle + number.half <= pen.width() && taken.stream().noneMatch(number::meets)) {
                pen.stroke(PlotColour.MUTED, pen.hairline());
                pen.vertical(number.middle, foot, foot + 0.4 * em);
                pen.number(ticks.get(i).text(), number.middle, middle, PlotColour.MUTED, Align.CENTER);
            }
        }
    }

    private void drawCross() {
        double x = map.x(question, scene.across().place(scene.x()));
        double y = map.y(question, scene.up().place(scene.y()));
        boolean seenX = x >= map.left() && x <= map.left() + map.width();
        boolean seenY = y >= map.top() && y <= map.top() + map.height();
        double foot = map.top() + map.height();
        double ring = 0.85 * em;
        if (seenX) {
            dotted(x, map.top(), x, seenY ? y - ring : foot);
            dotted(x, seenY ? y + ring : foot, x, foot);
        }
        if (seenY) {
            dotted(map.left(), y, seenX ? x - ring : map.left() + map.width(), y);
            dotted(seenX ? x + ring : map.left() + map.width(), y, map.left() + map.width(), y);
        }
        if (seenX && seenY) {
            ring(x, y, ring, 0.42 * em, INK.clear(0.45));
            ring(x, y, ring, 0.26 * em, WHITE);
            pen.colour(INK.clear(0.45));
            pen.dot(x, y, 0.66 * em);
            pen.colour(WHITE);
            pen.dot(x, y, 0.46 * em);
        }
        if (seenX) {
            number(scene.across(), scene.x(), x, foot + 1.1 * em, true);
        }
        if (seenY) {
            number(scene.up(), scene.y(), map.left() - 0.35 * em, y, false);
        }
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
        double height = PILL * em;
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

    /** What the colours say. */
    private void drawFoot() {
        double y = map.top() + map.height() + 3 * em;
        AtlasWords words = scene.words();
        double right = map.left() + map.width();
        pen.words(words.diverged(), right, y, PlotColour.MUTED, Align.RIGHT);
        double end = right - pen.width(words.diverged()) - 0.7 * em;
        double wide = Math.clamp(map.width() / 5, 4 * em, 10 * em);
        bar(AtlasColours::diverged, end - wide / 2, y, wide / 2);
        end -= wide / 2 + em;
        pen.words(words.noBetter(), end, y, PlotColour.MUTED, Align.RIGHT);
        end -= pen.width(words.noBetter()) + 0.7 * em;
        bar(_ -> AtlasColours.NO_BETTER, end - 1.5 * em, y, 1.5 * em);
        bar(AtlasColours::loss, end - 1.5 * em - wide / 2, y, wide / 2);
        double least = end - 1.5 * em - wide / 2 - 0.7 * em;
        pen.words(words.least(), least, y, PlotColour.MUTED, Align.RIGHT);
    }

    private void bar(DoubleToIntFunction colours, double x, double y, double width) {
        int[][] bar = new int[1][BAR];
        for (int i = 0; i < BAR; i++) {
            bar[0][i] = colours.applyAsInt(i / (BAR - 1.0));
        }
        pen.cells(bar, x, y - 0.4 * em, width, 0.8 * em, 1);
    }

    /** At the right above the map: with a bar while it goes on, where there is room for both. */
    private void drawProgress(double start, double y) {
        AtlasView view = scene.ground().view();
        double right = map.left() + map.width();
        double text = pen.width(scene.words().progress());
        double length = 5 * em;
        if (right - text >= start) {
            pen.words(scene.words().progress(), right, y, PlotColour.MUTED, Align.RIGHT);
        }
        double left = right - text - 0.8 * em - length;
        if (!view.isWhole() && left >= start) {
            pen.colour(PlotColour.LINE);
            pen.box(left, y - 0.25 * em, length, 0.5 * em);
            pen.colour(PlotColour.ACCENT);
            pen.box(left, y - 0.25 * em, length * view.done() / view.size(), 0.5 * em);
        }
    }
}

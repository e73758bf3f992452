package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasView;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.PlotPen.Align;

/** Draws what stands at the sides of an atlas: the numbers and names of both settings, and how many runs are in it. */
final class AtlasSides {
    /** From number to number, in em. */
    private static final double APART = 5;

    private final PlotPen pen;
    private final AtlasScene scene;
    private final AtlasQuestion question;
    private final AtlasLayout map;
    private final double em;

    AtlasSides(PlotPen pen, AtlasScene scene) {
        this.pen = pen;
        this.scene = scene;
        question = scene.ground().view().question();
        map = AtlasLayout.of(pen);
        em = pen.em();
    }

    void draw() {
        double foot = map.top() + map.height();
        String name = "↑ " + scene.words().y();
        pen.words(name, map.left(), map.top() - em, PlotColour.TEXT, Align.LEFT);
        drawProgress(map.left() + pen.width(name) + em, map.top() - em);
        drawAcross(foot + AtlasLayout.NUMBERS * em, foot);
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

    /** The numbers with the cross's own among them, those of whole decades first; the name stands in the row below. */
    private void drawAcross(double middle, double foot) {
        List<AtlasTicks.Tick> ticks = AtlasTicks.of(scene.across(), (int) Math.max(2, map.width() / (APART * em)));
        List<Span> taken = new ArrayList<>();
        double cross = map.x(question, scene.across().place(scene.x()));
        if (cross >= map.left() && cross <= map.left() + map.width()) {
            taken.add(new Span(cross, scene.across().written(scene.x()).length() * pen.digit() / 2 + 0.8 * em));
        }
        for (AtlasTicks.Tick tick : ticks.stream().sorted(Comparator.comparing(each -> !each.isDecade())).toList()) {
            Span number = new Span(map.x(question, tick.place()), tick.text().length() * pen.digit() / 2);
            if (number.middle + number.half <= pen.width() && taken.stream().noneMatch(number::meets)) {
                taken.add(new Span(number.middle, number.half + 0.6 * em));
                pen.stroke(PlotColour.MUTED, pen.hairline());
                pen.vertical(number.middle, foot, foot + 0.6 * em);
                pen.number(tick.text(), number.middle, middle, PlotColour.MUTED, Align.CENTER);
            }
        }
        pen.words(scene.words().x() + " →", map.left() + map.width(), foot + AtlasLayout.NAMES * em, PlotColour.TEXT,
                Align.RIGHT);
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

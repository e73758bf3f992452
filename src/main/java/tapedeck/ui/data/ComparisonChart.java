package tapedeck.ui.data;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.deck.race.ComparisonSide;
import tapedeck.program.Metrics;
import tapedeck.ui.plot.AxisPainter;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Polyline;

/** The losses of two preparations over the epochs: of the test rows in full, of those for training in dashes. */
final class ComparisonChart extends CanvasRegion {
    private static final double GAP = 1.1;
    private static final double SAMPLE = 2;

    private final LiveTexts words;
    private final ComparisonModel model;
    private final Polyline line = new Polyline();

    ComparisonChart(LiveTexts words, Appearance appearance, ComparisonModel model) {
        super(appearance);
        this.words = words;
        this.model = model;
        setId("duel-chart");
        getStyleClass().add("duel-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    @Override
    protected void paint(Pen pen) {
        ComparisonText text = ComparisonText.of(model);
        if (text == null) {
            return;
        }
        boolean tested = text.testRows() > 0;
        List<Double> units = text.pair().isComparable() ? text.pair().units() : List.of(1.0, 1.0);
        ComparisonGeometry now = ComparisonGeometry.of(text.sides(), units, tested, model.shownEpochs(), pen.width(),
                pen.height(),
                pen.em());
        double bottom = now.y().from();
        AxisPainter.left(pen, now.y(), now.x().from(), now.x().to());
        AxisPainter.counts(pen, now.x(), bottom, bottom + pen.em(), words.of("duel.epoch-axis"));
        key(pen, now, tested);
        double[] ends = new double[2];
        for (int i = 0; i < 2; i++) {
            ComparisonSide side = text.sides().get(i);
            Color colour = Colours.rate(pen.palette(), i);
            if (tested) {
                curve(pen, now, side, Metrics.Scores::trainLoss, units.get(i), colour, false);
            }
            ends[i] = curve(pen, now, side, ComparisonText.compared(text.testRows()), units.get(i), colour, true);
        }
        if (text.mark() >= 0) {
            double[] names = ComparisonGeometry.apart(ends[0], ends[1], GAP * pen.em(), now.y().to(), bottom);
            for (int i = 0; i < 2; i++) {
                pen.words(words.of(text.ask().names().get(i)), now.x().to() + 0.5 * pen.em(), names[i],
                        Colours.rate(pen.palette(), i), TextAlignment.LEFT);
            }
        }
    }

    /** Where it ends, in pixels down. */
    private double curve(Pen pen, ComparisonGeometry now, ComparisonSide side, ToDoubleFunction<Metrics.Scores> of,
            double unit,
            Color colour, boolean full) {
        double end = now.y().to();
        for (int mark = 0; mark < side.marks(); mark++) {
            double loss = unit * side.middle(mark, of);
            if (Double.isFinite(loss)) {
                end = now.y().at(loss);
                line.add(now.x().at(side.epoch(mark)), end);
            }
        }
        stroke(pen, colour, full);
        pen.draw(line);
        pen.g().setLineDashes();
        return end;
    }

    private static void stroke(Pen pen, Color colour, boolean full) {
        if (full) {
            pen.stroke(colour, 0.16 * pen.em());
        } else {
            pen.stroke(colour, 0.1 * pen.em(), 0.35 * pen.em(), 0.3 * pen.em());
        }
    }

    /** Which line is of which rows. */
    private void key(Pen pen, ComparisonGeometry now, boolean tested) {
        double y = 0.9 * pen.em();
        Color muted = pen.palette().muted();
        pen.words(words.of("duel.loss-axis"), now.x().from() - 0.5 * pen.em(), y, muted, TextAlignment.RIGHT);
        double x = now.x().from() + 0.5 * pen.em();
        for (boolean full : tested ? new boolean[]{true, false} : new boolean[]{true}) {
            String name = words.of(full && tested ? "duel.test" : "duel.train");
            stroke(pen, muted, full);
            pen.horizontal(x, x + SAMPLE * pen.em(), y);
            pen.g().setLineDashes();
            pen.words(name, x + (SAMPLE + 0.4) * pen.em(), y, muted, TextAlignment.LEFT);
            x += (SAMPLE + 1.6) * pen.em() + name.length() * pen.digit();
        }
    }
}

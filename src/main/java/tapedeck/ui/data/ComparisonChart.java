package tapedeck.ui.data;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import tapedeck.deck.race.ComparisonSide;
import tapedeck.program.Metrics;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.Spread;

/** The losses of two preparations over the epochs: of the test rows in full, of those for training in dashes. */
final class ComparisonChart extends CanvasRegion {
    private static final double GAP = 1.1;

    private final LiveTexts words;
    private final ComparisonModel model;

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
        double em = pen.em();
        LinePlot.Builder plot = LinePlot.on(now.x(), now.y()).counted(words.of("duel.epoch-axis"));
        addLegend(plot, pen, now, tested);
        double[] ends = new double[2];
        for (int i = 0; i < 2; i++) {
            ComparisonSide side = text.sides().get(i);
            PlotColour colour = PlotColour.rate(i);
            if (tested) {
                addCurve(plot, now, side, Metrics.Scores::trainLoss, units.get(i), stroke(em, colour, false));
            }
            ends[i] = addCurve(plot, now, side, ComparisonText.compared(text.testRows()), units.get(i),
                    stroke(em, colour, true));
        }
        if (text.mark() >= 0) {
            double[] names = Spread.of(ends, GAP * em, now.y().to(), now.y().from());
            for (int i = 0; i < 2; i++) {
                plot.words(words.of(text.ask().names().get(i)), now.x().to() + 0.5 * em, names[i], PlotColour.rate(i),
                        PlotPen.Align.LEFT);
            }
        }
        plot.build().draw(pen);
    }

    /** Where it ends, in pixels down. */
    private static double addCurve(LinePlot.Builder plot, ComparisonGeometry now, ComparisonSide side,
            ToDoubleFunction<Metrics.Scores> of, double unit, LinePlot.Stroke stroke) {
        int[] drawn = IntStream.range(0, side.marks()).filter(mark -> Double.isFinite(unit * side.middle(mark, of)))
                .toArray();
        double[] losses = IntStream.of(drawn).mapToDouble(mark -> unit * side.middle(mark, of)).toArray();
        plot.line(stroke, IntStream.of(drawn).mapToDouble(side::epoch).toArray(), losses);
        return losses.length == 0 ? now.y().to() : now.y().at(losses[losses.length - 1]);
    }

    private static LinePlot.Stroke stroke(double em, PlotColour colour, boolean full) {
        return full
                ? LinePlot.Stroke.of(colour, 0.16 * em)
                : LinePlot.Stroke.of(colour, 0.1 * em, 0.35 * em, 0.3 * em);
    }

    /** Which line is of which rows. */
    private void addLegend(LinePlot.Builder plot, Pen pen, ComparisonGeometry now, boolean tested) {
        double em = pen.em();
        double y = 0.9 * em;
        plot.words(words.of("duel.loss-axis"), now.x().from() - 0.5 * em, y, PlotColour.MUTED, PlotPen.Align.RIGHT);
        double x = now.x().from() + 0.5 * em;
        for (boolean full : tested ? new boolean[]{true, false} : new boolean[]{true}) {
            String name = words.of(full && tested ? "duel.test" : "duel.train");
            plot.sample(stroke(em, PlotColour.MUTED, full), name, x, y, em);
            x += 3.6 * em + name.length() * pen.digit();
        }
    }
}

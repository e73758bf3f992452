package tapedeck.ui.data;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import tapedeck.deck.race.ComparisonSide;
import tapedeck.program.Metrics;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.Spread;

/** The losses of two preparations over the epochs: of the test rows in full, of those for training in dashes. */
final class ComparisonChart extends CanvasRegion {
    private static final double GAP = 1.1;
    /** Room for the names at the curves' ends, in em. */
    private static final double NAMES = 6.5;

    private final LiveTexts words;
    private final PreparationRaceModel model;

    ComparisonChart(LiveTexts words, Appearance appearance, PreparationRaceModel model) {
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
        double em = pen.em();
        double left = 3.6 * em;
        double top = 2.2 * em;
        Axis x = Axis.linear(0, model.shownEpochs(), left, Math.max(left + 1, pen.width() - NAMES * em));
        Axis y = losses(text, Math.max(top + 1, pen.height() - 1.8 * em), top);
        LinePlot.Builder plot = LinePlot.on(x, y).counted(words.of("duel.epoch-axis"));
        addLegend(plot, pen, x, tested);
        double[] ends = new double[2];
        for (int i = 0; i < 2; i++) {
            ComparisonSide side = text.sides().get(i);
            double[] epochs = IntStream.range(0, side.marks()).mapToDouble(side::epoch).toArray();
            PlotColour colour = PlotColour.rate(i);
            if (tested) {
                plot.line(stroke(em, colour, false), epochs, losses(text, i, Metrics.Scores::trainLoss));
            }
            double[] losses = losses(text, i, ComparisonText.compared(text.testRows()));
            plot.line(stroke(em, colour, true), epochs, losses);
            ends[i] = DoubleStream.of(losses).filter(Double::isFinite).reduce((_, last) -> last).stream().map(y::at)
                    .findFirst().orElse(top);
        }
        if (text.mark() >= 0) {
            double[] names = Spread.of(ends, GAP * em, y.to(), y.from());
            for (int i = 0; i < 2; i++) {
                plot.words(words.of(text.ask().names().get(i)), x.to() + 0.5 * em, names[i], PlotColour.rate(i),
                        PlotPen.Align.LEFT);
            }
        }
        plot.build().draw(pen);
    }

    /** Of all that is drawn. */
    private static Axis losses(ComparisonText text, double from, double to) {
        List<double[]> all = IntStream.range(0, 2).boxed()
                .flatMap(i -> Stream.<ToDoubleFunction<Metrics.Scores>>of(Metrics.Scores::trainLoss,
                        ComparisonText.compared(text.testRows())).map(of -> losses(text, i, of)))
                .toList();
        double begin = all.stream().flatMapToDouble(each -> DoubleStream.of(each).limit(1)).filter(each -> each > 0)
                .min().orElse(1);
        return Axis.losses(all.stream().flatMapToDouble(DoubleStream::of), begin, from, to);
    }

    /** The losses of a side in the units in which both are compared. */
    private static double[] losses(ComparisonText text, int side, ToDoubleFunction<Metrics.Scores> of) {
        double unit = text.pair().isComparable() ? text.pair().units().get(side) : 1;
        ComparisonSide own = text.sides().get(side);
        return IntStream.range(0, own.marks()).mapToDouble(mark -> unit * own.middle(mark, of)).toArray();
    }

    private static LinePlot.Stroke stroke(double em, PlotColour colour, boolean full) {
        return full
                ? LinePlot.Stroke.of(colour, 0.16 * em)
                : LinePlot.Stroke.of(colour, 0.1 * em, 0.35 * em, 0.3 * em);
    }

    /** Which line is of which rows. */
    private void addLegend(LinePlot.Builder plot, Pen pen, Axis across, boolean tested) {
        double em = pen.em();
        double y = 0.9 * em;
        plot.words(words.of("duel.loss-axis"), across.from() - 0.5 * em, y, PlotColour.MUTED, PlotPen.Align.RIGHT);
        double x = across.from() + 0.5 * em;
        for (boolean full : tested ? new boolean[]{true, false} : new boolean[]{true}) {
            String name = words.of(full && tested ? "duel.test" : "duel.train");
            plot.sample(stroke(em, PlotColour.MUTED, full), name, x, y, em);
            x += 3.6 * em + name.length() * pen.digit();
        }
    }
}

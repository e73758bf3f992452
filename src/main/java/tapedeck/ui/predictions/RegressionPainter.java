package tapedeck.ui.predictions;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.program.Span;
import tapedeck.ui.plot.Pen;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.AxisPainter;
import tapedeck.view.plot.AxisPainter.Tick;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/** The output over one input as a curve through the rows, which may leave what the targets span. */
final class RegressionPainter {
    private static final double MARGIN = 0.12;

    void paint(Pen pen, PredictionResult predicted) {
        double em = pen.em();
        PredictedCurve curve = Objects.requireNonNull(predicted.curve());
        PredictedTable table = predicted.table();
        PreparationResult prepared = table == null ? null : table.source().prepared();
        Axis y = targets(predicted, pen.height() - (prepared == null ? 1.5 : 1.8) * em, 0.3 * em);
        List<Tick> up = prepared == null
                ? AxisPainter.ticks(pen, y)
                : UnitAxis.of(prepared, prepared.preparation().target().column(), new Span(y.low(), y.high()))
                        .ticks(y, 2 * em);
        Axis x = Axis.linear(curve.span().low(), curve.span().high(), AxisPainter.room(pen, up),
                pen.width() - 0.6 * em);
        if (x.to() - x.from() < 8 || y.from() - y.to() < 8) {
            return;
        }
        LinePlot.Builder plot = LinePlot.on(x, y);
        if (prepared == null) {
            plot.measured("");
        } else {
            UnitAxis input = UnitAxis.of(prepared, prepared.inputs().getFirst(), curve.span());
            double half = (x.to() - x.from()) / 2;
            plot.ticks(up, input.ticks(x, 4 * em), "")
                    .words(pen.cut(prepared.preparation().target().column(), half), x.from() + 0.4 * em,
                            y.to() + 0.6 * em, PlotColour.MUTED, PlotPen.Align.LEFT)
                    .words(pen.cut(input.name(), half), x.to() - 0.4 * em, y.from() - 0.7 * em, PlotColour.MUTED,
                            PlotPen.Align.RIGHT);
        }
        LinePlot drawn = plot.line(LinePlot.Stroke.of(PlotColour.DATA, Math.max(2, 0.17 * em)),
                IntStream.range(0, curve.points()).mapToDouble(curve::x).toArray(),
                IntStream.range(0, curve.points()).mapToDouble(curve::y).toArray()).build();
        drawn.drawAxes(pen);
        points(pen, drawn, predicted.train(), false);
        points(pen, drawn, predicted.test(), true);
        drawn.drawItems(pen);
    }

    private static Axis targets(PredictionResult predicted, double from, double to) {
        double[] targets = Stream.of(predicted.train(), predicted.test())
                .flatMapToDouble(rows -> IntStream.range(0, rows.size()).mapToDouble(rows::target)).toArray();
        double low = DoubleStream.of(targets).min().orElse(-1);
        double high = DoubleStream.of(targets).max().orElse(1);
        double margin = Math.max(1e-9, (high - low) * MARGIN);
        return Axis.linear(low - margin, high + margin, from, to);
    }

    private static void points(Pen pen, LinePlot plot, PredictedRows rows, boolean test) {
        double r = Math.clamp((plot.y().from() - plot.y().to()) * 0.014, 2, 4.5);
        for (int row = 0; row < rows.size(); row++) {
            Marks.dot(pen.g(), pen.palette(), test, plot.x().anywhere(rows.input(row, 0)),
                    plot.y().anywhere(rows.target(row)), r);
        }
    }
}

package tapedeck.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tapedeck.export.picture.VectorPen;
import tapedeck.export.picture.VectorPicture;
import tapedeck.program.Metrics;
import tapedeck.tape.PixelColumns;
import tapedeck.tape.Series;
import tapedeck.view.chart.Range;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;

/**
 * The losses of takes over their iterations, on paper: those of the batches pale, over them that of all training rows (where
 * these were never measured, the mean of the batches) and, dashed, that of all test rows.
 */
final class CurvesPicture {
    private static final double EM = 14;
    private static final double WIDTH = 900;
    private static final double HEIGHT = 380;
    private static final double LEFT = 64;
    private static final double RIGHT = WIDTH - 12;
    private static final double TOP = 12;
    private static final double FOOT = HEIGHT - 1.8 * EM;
    /** How much of its colour is in what is pale. */
    static final double PALE = 0.25;
    /** The share of the height that losses of 0 have on a logarithmic axis. */
    private static final double FLOOR = 0.1;

    private final List<Report.Run> runs;
    private final Axis x;
    private final Axis y;
    private final List<PixelColumns> columns;

    private CurvesPicture(List<Report.Run> runs) {
        this.runs = runs;
        x = Axis.linear(0, runs.stream().mapToLong(Report.Run::iteration).max().orElse(0) + 1.0, LEFT, RIGHT);
        columns = runs.stream().map(this::columns).toList();
        y = losses();
    }

    /** @param across what is counted below it */
    static VectorPicture of(List<Report.Run> runs, String across) {
        return new CurvesPicture(runs).draw(across);
    }

    /** As the window's chart has it: by their logarithm, unless there is one below 0. */
    private Axis losses() {
        Range range = new Range();
        columns.forEach(each -> range.add(each, 0, each.size()));
        boolean log = columns.stream().noneMatch(
                each -> IntStream.range(0, each.size()).anyMatch(i -> each.has(i) && each.min(i) < 0));
        for (Report.Run run : runs) {
            for (ToDoubleFunction<Metrics.Scores> of : List.<ToDoubleFunction<Metrics.Scores>>of(
                    Metrics.Scores::trainLoss, Metrics.Scores::testLoss)) {
                double[] measured = run.measured().stream().mapToDouble(each -> of.applyAsDouble(each.scores()))
                        .filter(Double::isFinite).toArray();
                IntStream.range(0, measured.length).forEach(i -> range.add(measured[i], i == 0));
                log &= IntStream.range(0, measured.length).allMatch(i -> measured[i] >= 0);
            }
        }
        range.cut(log);
        return log ? range.log(FLOOR, FOOT, TOP) : range.linear(FOOT, TOP);
    }

    private VectorPicture draw(String across) {
        LinePlot.Builder plot = LinePlot.on(x, y).counted(across);
        for (int i = 0; i < runs.size(); i++) {
            addBatches(plot, runs.get(i), columns.get(i));
        }
        for (int i = 0; i < runs.size(); i++) {
            Report.Run run = runs.get(i);
            addRows(plot, run, Metrics.Scores::testLoss, 1.4, PrintedDashes.tests(i));
            if (run.isMeasured()) {
                addRows(plot, run, Metrics.Scores::trainLoss, 2, PrintedDashes.of(i));
            } else {
                addMean(plot, run, columns.get(i), PrintedDashes.of(i));
            }
        }
        VectorPen pen = new VectorPen(EM, WIDTH, HEIGHT);
        plot.build().draw(pen);
        return pen.picture();
    }

    /** The batches by the pixel. */
    private PixelColumns columns(Report.Run run) {
        Series.View losses = run.losses();
        PixelColumns all = new PixelColumns();
        all.reset((int) (RIGHT - LEFT));
        for (int i = 0; i < losses.points(); i++) {
            int column = (int) (x.at((i + 1.0) * losses.stride()) - LEFT);
            all.add(Math.min(column, all.size() - 1), losses.min(i), losses.max(i), losses.last(i));
        }
        return all;
    }

    private static PlotColour colour(Report.Run run) {
        return PlotColour.script(run.argb() & 0xffffff);
    }

    /** As a line, or where several are in a pixel as bands from the least of them to the greatest. */
    private void addBatches(LinePlot.Builder plot, Report.Run run, PixelColumns batches) {
        Series.View losses = run.losses();
        PlotColour pale = colour(run).clear(PALE);
        if (x.at(1L) - x.at(0L) >= 1) {
            plot.line(LinePlot.Stroke.of(pale, 1),
                    IntStream.range(0, losses.points()).mapToDouble(i -> (i + 1.0) * losses.stride()).toArray(),
                    IntStream.range(0, losses.points()).mapToDouble(losses::last).toArray());
            return;
        }
        List<Integer> whole = new ArrayList<>();
        for (int i = 0; i <= batches.size(); i++) {
            if (i < batches.size() && !batches.broken(i)) {
                if (batches.has(i)) {
                    whole.add(i);
                }
            } else if (!whole.isEmpty()) {
                plot.add(new LinePlot.Band(pale, edges(whole, column -> LEFT + column, 1),
                        edges(whole, column -> y.far(batches.min(column)) + 0.5, 0),
                        edges(whole, column -> y.far(batches.max(column)) - 0.5, 0)));
                whole.clear();
            }
        }
    }

    /** The values at the left edge of each column and at its right edge. */
    private static double[] edges(List<Integer> columns, IntToDoubleFunction left, double wide) {
        return columns.stream().flatMapToDouble(
                each -> IntStream.of(0, 1).mapToDouble(edge -> left.applyAsDouble(each) + edge * wide)).toArray();
    }

    private void addMean(LinePlot.Builder plot, Report.Run run, PixelColumns batches, List<Double> dashes) {
        int[] drawn = IntStream.range(0, batches.size()).filter(i -> batches.has(i) || batches.broken(i)).toArray();
        plot.line(new LinePlot.Stroke(colour(run), 1.4, dashes),
                IntStream.of(drawn).mapToDouble(i -> x.value(LEFT + i + 0.5)).toArray(),
                IntStream.of(drawn).mapToDouble(i -> batches.broken(i) ? Double.NaN : batches.mean(i)).toArray());
    }

    private static void addRows(LinePlot.Builder plot, Report.Run run, ToDoubleFunction<Metrics.Scores> loss,
            double width, List<Double> dashes) {
        plot.line(new LinePlot.Stroke(colour(run), width, dashes),
                run.measured().stream().mapToDouble(Metrics::iteration).toArray(),
                run.measured().stream().mapToDouble(each -> loss.applyAsDouble(each.scores())).toArray());
    }
}

package tapedeck.export.report;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.Edge;
import tapedeck.export.picture.FontFace;
import tapedeck.export.picture.VectorPicture;
import tapedeck.program.Metrics;
import tapedeck.tape.PixelColumns;
import tapedeck.tape.Series;
import tapedeck.text.Numbers;

/**
 * The losses of takes over their iterations, on paper: those of the batches pale, over them that of all training rows (where
 * these were never measured, the mean of the batches) and, dashed, that of all test rows.
 */
final class CurvesPicture {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 380;
    private static final double LEFT = 64;
    private static final double RIGHT = WIDTH - 12;
    private static final double TOP = 12;
    private static final double FOOT = HEIGHT - 48;
    private static final double LETTER = 12;
    private static final double ADVANCE = 0.6 * LETTER;
    private static final int PAPER = 0xffffffff;
    private static final int INK = 0xff5b6275;
    private static final int LINE = 0xffe1e4ec;
    /** How much of its colour is in what is pale. */
    static final double PALE = 0.25;
    private static final int PALED = ((int) Math.rint(0xff * PALE) << 24) | 0xffffff;

    private final List<DrawOp> marks = new ArrayList<>();
    private final PrintedAxis across;
    private final PrintedAxis down;

    private CurvesPicture(List<Report.Run> runs) {
        across = new PrintedAxis(0, runs.stream().mapToLong(Report.Run::iteration).max().orElse(0) + 1.0,
                false);
        down = PrintedAxis.around(runs.stream().flatMapToDouble(CurvesPicture::losses));
    }

    private static DoubleStream losses(Report.Run run) {
        Series.View batches = run.losses();
        return DoubleStream.concat(
                IntStream.range(0, batches.points()).mapToObj(i -> DoubleStream.of(batches.min(i), batches.max(i)))
                        .flatMapToDouble(each -> each),
                run.measured().stream().map(Metrics::scores)
                        .flatMapToDouble(each -> DoubleStream.of(each.trainLoss(), each.testLoss())));
    }

    /** @param across what is counted below it */
    static VectorPicture of(List<Report.Run> runs, String across) {
        CurvesPicture picture = new CurvesPicture(runs);
        picture.grid();
        picture.write(across, LEFT, FOOT + 3.2 * LETTER);
        List<PixelColumns> columns = runs.stream().map(picture::columns).toList();
        for (int i = 0; i < runs.size(); i++) {
            picture.batches(runs.get(i), columns.get(i));
        }
        for (int i = 0; i < runs.size(); i++) {
            Report.Run run = runs.get(i);
            picture.rows(run, Metrics.Scores::testLoss, 1.4, PrintedDashes.tests(i));
            if (run.isMeasured()) {
                picture.rows(run, Metrics.Scores::trainLoss, 2, PrintedDashes.of(i));
            } else {
                picture.mean(run, columns.get(i), PrintedDashes.of(i));
            }
        }
        return new VectorPicture(WIDTH, HEIGHT, PAPER, List.copyOf(picture.marks));
    }

    private double x(double iteration) {
        return LEFT + (RIGHT - LEFT) * across.share(iteration);
    }

    private double y(double loss) {
        return FOOT - (FOOT - TOP) * down.share(loss);
    }

    private void grid() {
        Edge line = new Edge(LINE, 1, List.of(), false);
        for (double tick : down.ticks()) {
            Path2D path = new Path2D.Double();
            path.moveTo(LEFT, y(tick));
            path.lineTo(RIGHT, y(tick));
            marks.add(new DrawOp.Trace(path, 0, line));
            String text = Numbers.of(tick, 3);
            write(text, LEFT - 8 - ADVANCE * text.length(), y(tick) + LETTER / 3);
        }
        for (double tick : across.ticks()) {
            if (tick != Math.rint(tick)) { // of the first few
                continue;
            }
            String text = Numbers.count(Math.round(tick));
            write(text, Math.min(RIGHT - ADVANCE * text.length(), x(tick) - ADVANCE * text.length() / 2),
                    FOOT + 1.6 * LETTER);
        }
        Path2D foot = new Path2D.Double();
        foot.moveTo(LEFT, FOOT);
        foot.lineTo(RIGHT, FOOT);
        marks.add(new DrawOp.Trace(foot, 0, new Edge(INK, 1, List.of(), false)));
    }

    private void write(String text, double x, double y) {
        marks.add(new DrawOp.Letters(text, x, y, ADVANCE * text.length(), FontFace.MONO, LETTER, INK));
    }

    /** The batches by the pixel. */
    private PixelColumns columns(Report.Run run) {
        Series.View losses = run.losses();
        PixelColumns columns = new PixelColumns();
        columns.reset((int) (RIGHT - LEFT));
        for (int i = 0; i < losses.points(); i++) {
            int column = (int) (x((i + 1.0) * losses.stride()) - LEFT);
            columns.add(Math.min(column, columns.size() - 1), losses.min(i), losses.max(i), losses.last(i));
        }
        return columns;
    }

    /** As a line, or where several are in a pixel as a band from the least of them to the greatest. */
    private void batches(Report.Run run, PixelColumns columns) {
        Series.View losses = run.losses();
        int pale = run.argb() & PALED;
        if (x(1) - x(0) >= 1) {
            line(IntStream.range(0, losses.points())
                    .mapToObj(i -> new double[]{(i + 1.0) * losses.stride(), losses.last(i)}).toList(), pale, 1,
                    List.of());
            return;
        }
        Path2D band = new Path2D.Double();
        int first = -1;
        for (int i = 0; i <= columns.size(); i++) {
            boolean isOver = i == columns.size() || columns.broken(i);
            if (isOver && first >= 0) {
                foot(band, columns, first, i);
                first = -1;
            } else if (!isOver && columns.has(i)) {
                double top = y(columns.max(i)) - 0.5;
                if (first < 0) {
                    first = i;
                    band.moveTo(LEFT + i, top);
                } else {
                    band.lineTo(LEFT + i, top);
                }
                band.lineTo(LEFT + i + 1, top);
            }
        }
        marks.add(new DrawOp.Trace(band, pale, Edge.NONE));
    }

    /** Back along the least of the columns, from one beyond the last to the first. */
    private void foot(Path2D band, PixelColumns columns, int first, int beyond) {
        for (int i = beyond - 1; i >= first; i--) {
            if (columns.has(i)) {
                double foot = y(columns.min(i)) + 0.5;
                band.lineTo(LEFT + i + 1, foot);
                band.lineTo(LEFT + i, foot);
            }
        }
        band.closePath();
    }

    private void mean(Report.Run run, PixelColumns columns, List<Double> dashes) {
        double iterations = 1 / (x(1) - x(0));
        line(IntStream.range(0, columns.size()).filter(i -> columns.has(i) || columns.broken(i))
                .mapToObj(i -> new double[]{(i + 0.5) * iterations, columns.broken(i) ? Double.NaN : columns.mean(i)})
                .toList(), run.argb(), 1.4, dashes);
    }

    private void rows(Report.Run run, ToDoubleFunction<Metrics.Scores> loss, double width, List<Double> dashes) {
        line(run.measured().stream()
                .map(each -> new double[]{each.iteration(), loss.applyAsDouble(each.scores())}).toList(), run.argb(),
                width, dashes);
    }

    /** Broken where a number is not finite. */
    private void line(List<double[]> points, int argb, double width, List<Double> dashes) {
        Path2D line = new Path2D.Double();
        boolean goesOn = false;
        for (double[] point : points) {
            boolean isSeen = Double.isFinite(point[1]);
            if (isSeen && goesOn) {
                line.lineTo(x(point[0]), y(point[1]));
            } else if (isSeen) {
                line.moveTo(x(point[0]), y(point[1]));
            }
            goesOn = isSeen;
        }
        marks.add(new DrawOp.Trace(line, 0, new Edge(argb, width, dashes, dashes.isEmpty())));
    }
}

package tapedeck.export.report;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tapedeck.export.picture.Edge;
import tapedeck.export.picture.Face;
import tapedeck.export.picture.Ink;
import tapedeck.export.picture.Plate;
import tapedeck.program.Metrics;
import tapedeck.tape.Series;
import tapedeck.text.Numbers;

/** The losses of takes over their iterations: those of the batches pale, that of all rows over them. On paper. */
final class CurvesPicture {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 360;
    private static final double LEFT = 64;
    private static final double RIGHT = WIDTH - 12;
    private static final double TOP = 12;
    private static final double FOOT = HEIGHT - 28;
    private static final double LETTER = 12;
    private static final double ADVANCE = 0.6 * LETTER;
    /** As many as come together with another colour each time. */
    private static final List<List<Double>> DASHES = List.of(List.of(), List.of(7.0, 4.0), List.of(2.0, 3.0),
            List.of(9.0, 3.0, 2.0, 3.0), List.of(16.0, 5.0));
    private static final int PAPER = 0xffffffff;
    private static final int INK = 0xff5b6275;
    private static final int LINE = 0xffe1e4ec;
    private static final int PALE = 0x59ffffff;

    private final List<Ink> marks = new ArrayList<>();
    private final PrintedAxis across;
    private final PrintedAxis down;

    private CurvesPicture(List<Report.Run> runs) {
        across = new PrintedAxis(0, runs.stream().mapToLong(Report.Run::iteration).max().orElse(0) + 1.0,
                false);
        down = PrintedAxis.around(runs.stream().flatMapToDouble(run -> DoubleStream.concat(
                IntStream.range(0, run.losses().size()).mapToDouble(run.losses()::last), measured(run))));
    }

    /** Of the take of that place: what is printed may have no colours. Lengths of strokes and gaps; none for a whole line. */
    static List<Double> dashes(int index) {
        return DASHES.get(index % DASHES.size());
    }

    private static DoubleStream measured(Report.Run run) {
        return run.measured().stream().mapToDouble(each -> each.scores().trainLoss());
    }

    static Plate of(List<Report.Run> runs) {
        CurvesPicture picture = new CurvesPicture(runs);
        picture.grid();
        runs.forEach(picture::batches);
        for (int i = 0; i < runs.size(); i++) {
            picture.rows(runs.get(i), dashes(i));
        }
        return new Plate(WIDTH, HEIGHT, PAPER, List.copyOf(picture.marks));
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
            marks.add(new Ink.Trace(path, 0, line));
            String text = Numbers.of(tick, 3);
            write(text, LEFT - 8 - ADVANCE * text.length(), y(tick) + LETTER / 3);
        }
        for (double tick : across.ticks()) {
            String text = Numbers.count(Math.round(tick));
            write(text, Math.min(RIGHT - ADVANCE * text.length(), x(tick) - ADVANCE * text.length() / 2),
                    FOOT + 1.6 * LETTER);
        }
        Path2D foot = new Path2D.Double();
        foot.moveTo(LEFT, FOOT);
        foot.lineTo(RIGHT, FOOT);
        marks.add(new Ink.Trace(foot, 0, new Edge(INK, 1, List.of(), false)));
    }

    private void write(String text, double x, double y) {
        marks.add(new Ink.Letters(text, x, y, ADVANCE * text.length(), Face.MONO, LETTER, INK));
    }

    private void batches(Report.Run run) {
        Series.View losses = run.losses();
        boolean below = !run.measured().isEmpty();
        line(IntStream.range(0, losses.size()).mapToObj(i -> new double[]{(i + 1.0) * losses.stride(), losses.last(i)})
                .toList(), below ? run.argb() & PALE : run.argb(), 1, List.of());
    }

    private void rows(Report.Run run, List<Double> dashes) {
        line(run.measured().stream().map((Metrics each) -> new double[]{each.iteration(), each.scores().trainLoss()})
                .toList(), run.argb(), 2, dashes);
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
        marks.add(new Ink.Trace(line, 0, new Edge(argb, width, dashes, dashes.isEmpty())));
    }
}

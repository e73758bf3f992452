package tapedeck.ui.classroom;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.Answer;
import tapedeck.classroom.LossCurve;
import tapedeck.classroom.Solution;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.AxisPainter;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/** The curves that a class has drawn, all alike, on the axes that the phones had; over them the real one as it comes, and at the end those that were nearest. */
final class CurvesChart extends CanvasRegion {
    private static final double CLEAR = 0.3;
    private static final double PALE = 0.15;

    private final LiveTexts words;
    private ClassPicture.Curves curves;

    CurvesChart(LiveTexts words, Appearance appearance, ClassPicture.Curves first) {
        super(appearance);
        this.words = words;
        curves = first;
    }

    void show(ClassPicture.Curves next) {
        curves = next;
        repaint();
    }

    @Override
    protected void paint(Pen pen) {
        double em = pen.em();
        ClassPicture.Curves now = curves;
        double top = 1.6 * em;
        double bottom = Math.max(top + 1, pen.height() - 2.2 * em);
        Axis y = Axis.linear(0, now.asked().top(), bottom, top);
        double left = AxisPainter.room(pen, y);
        double first = now.asked().after() + 1.0;
        Axis x = Axis.linear(first, first + now.asked().iterations() - 1, left,
                Math.max(left + 1, pen.width() - em));
        Solution.Course solution = now.solution() instanceof Solution.Course course ? course : null;
        LinePlot.Builder plot = LinePlot.on(x, y).counted(words.of("vote.curve.iteration"))
                .words(words.of("vote.curve.loss"), 0, 0.6 * em, PlotColour.MUTED, PlotPen.Align.LEFT);
        for (Answer.Drawn each : now.drawn()) {
            add(plot, now, each.heights(), each.heights().size(), LinePlot.Stroke
                    .of(PlotColour.DATA.clear(solution == null ? CLEAR : PALE), 0.13 * em));
        }
        if (solution != null) {
            now.drawn().stream().filter(solution::isNear).forEach(each -> add(plot, now, each.heights(),
                    each.heights().size(), LinePlot.Stroke.of(PlotColour.DATA, 0.24 * em)));
        }
        LossCurve real = now.real();
        if (real != null) {
            add(plot, now, real.heights(), real.places(), LinePlot.Stroke.of(PlotColour.LEAF, 0.32 * em));
        }
        plot.dot(PlotColour.LEAF, first, now.asked().from(), 0.8 * em);
        legend(plot, now, solution, pen.width() - em, em);
        plot.build().draw(pen);
    }

    /** What the lines are, right of the middle and above, where a loss that falls is not. */
    private void legend(LinePlot.Builder plot, ClassPicture.Curves now, Solution.@Nullable Course solution,
            double right, double em) {
        double from = right - 17 * em;
        plot.sample(LinePlot.Stroke.of(PlotColour.DATA.clear(CLEAR), 0.13 * em),
                words.of("vote.curve.drawn", "count", now.drawn().size()), from, 2.6 * em, em);
        if (now.real() != null) {
            plot.sample(LinePlot.Stroke.of(PlotColour.LEAF, 0.32 * em), words.of("vote.curve.real"), from, 4.2 * em,
                    em);
        }
        if (solution != null && !now.drawn().isEmpty()) {
            plot.sample(LinePlot.Stroke.of(PlotColour.DATA, 0.24 * em), words.of("vote.curve.nearest", "count",
                    now.drawn().stream().filter(solution::isNear).count()), from, 5.8 * em, em);
        }
    }

    private static void add(LinePlot.Builder plot, ClassPicture.Curves now, List<Double> heights, int places,
            LinePlot.Stroke stroke) {
        double first = now.asked().after() + 1.0;
        double step = (now.asked().iterations() - 1.0) / Math.max(1, places - 1);
        plot.line(stroke, IntStream.range(0, heights.size()).mapToDouble(i -> first + i * step).toArray(),
                heights.stream().mapToDouble(each -> each * now.asked().top()).toArray());
    }
}

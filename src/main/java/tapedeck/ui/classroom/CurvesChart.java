package tapedeck.ui.classroom;

import java.util.List;
import java.util.Objects;
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
    /** What grows: the curves below it are many, and are painted once. */
    private final CanvasRegion over;
    private ClassPicture.Curves curves;

    CurvesChart(LiveTexts words, Appearance appearance, ClassPicture.Curves first) {
        super(appearance);
        this.words = words;
        curves = first;
        over = new CanvasRegion(appearance) {
            @Override
            protected void paint(Pen pen) {
                paintReal(pen);
            }
        };
        over.setManaged(false);
        over.setMouseTransparent(true);
        getChildren().add(over);
    }

    private static LinePlot.Stroke drawn(double clear, double em) {
        return LinePlot.Stroke.of(PlotColour.DATA.clear(clear), 0.13 * em);
    }

    private static LinePlot.Stroke nearest(double em) {
        return LinePlot.Stroke.of(PlotColour.DATA, 0.24 * em);
    }

    private static LinePlot.Stroke real(double em) {
        return LinePlot.Stroke.of(PlotColour.LEAF, 0.32 * em);
    }

    void show(ClassPicture.Curves next) {
        boolean isSame = next.drawn().equals(curves.drawn()) && Objects.equals(next.solution(), curves.solution());
        curves = next;
        if (isSame) {
            over.repaint();
        } else {
            repaint();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        over.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private Solution.@Nullable Course solution() {
        return curves.solution() instanceof Solution.Course course ? course : null;
    }

    /** An empty plot on the axes of the phones. */
    private LinePlot.Builder plot(Pen pen) {
        double em = pen.em();
        double top = 1.6 * em;
        Axis y = Axis.linear(0, curves.asked().top(), Math.max(top + 1, pen.height() - 2.2 * em), top);
        double left = AxisPainter.room(pen, y);
        double first = curves.asked().after() + 1.0;
        return LinePlot.on(Axis.linear(first, first + curves.asked().iterations() - 1, left,
                Math.max(left + 1, pen.width() - em)), y);
    }

    @Override
    protected void paint(Pen pen) {
        double em = pen.em();
        Solution.Course solution = solution();
        LinePlot.Builder plot = plot(pen).counted(words.of("vote.curve.iteration")).words(words.of("vote.curve.loss"),
                0,
                0.6 * em, PlotColour.MUTED, PlotPen.Align.LEFT);
        LinePlot.Stroke thin = drawn(solution == null ? CLEAR : PALE, em);
        for (Answer.Drawn each : curves.drawn()) {
            add(plot, curves, each.heights(), each.heights().size(), thin);
        }
        if (solution != null) {
            curves.drawn().stream().filter(solution::isNear).forEach(each -> add(plot, curves, each.heights(),
                    each.heights().size(), nearest(em)));
        }
        plot.build().draw(pen);
        over.repaint();
    }

    private void paintReal(Pen pen) {
        double em = pen.em();
        LinePlot.Builder plot = plot(pen);
        LossCurve real = curves.real();
        if (real != null) {
            add(plot, curves, real.heights(), real.places(), real(em));
        }
        plot.dot(PlotColour.LEAF, curves.asked().after() + 1.0, curves.asked().from(), 0.8 * em);
        legend(plot, curves, solution(), pen.width() - em, em);
        plot.build().drawItems(pen);
    }

    /** What the lines are, right of the middle and above, where a loss that falls is not. */
    private void legend(LinePlot.Builder plot, ClassPicture.Curves now, Solution.@Nullable Course solution,
            double right, double em) {
        double from = right - 17 * em;
        plot.sample(drawn(CLEAR, em),
                words.of("vote.curve.drawn", "count", now.drawn().size()), from, 2.6 * em, em);
        if (now.real() != null) {
            plot.sample(real(em), words.of("vote.curve.real"), from, 4.2 * em,
                    em);
        }
        if (solution != null && !now.drawn().isEmpty()) {
            plot.sample(nearest(em), words.of("vote.curve.nearest", "count",
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

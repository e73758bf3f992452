package tapedeck.ui.step;

import java.util.List;
import javafx.scene.AccessibleRole;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.StepCurve;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.AxisPainter;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/**
 * The loss of one batch over the rate of its step, with the straight line that the gradient promised: where the step led, and
 * where it would lead at the rate that is set.
 */
final class StepPlot extends CanvasRegion {
    private static final double LINE = 2;
    /** The font size at which lines are as thick as is said here. */
    private static final double EM = 13;
    /** How high above the first loss is still seen, in heights of what falls. */
    private static final double ABOVE = 1.5;
    /** How far below the lowest point what was promised is still seen, in heights of what falls. */
    private static final double BELOW = 0.7;

    private final LiveTexts words;
    private @Nullable StepSeen seen;
    private StepCurve.@Nullable Profile along;
    private double rate;

    StepPlot(LiveTexts words, Appearance appearance) {
        super(appearance);
        this.words = words;
        setId("step-plot");
        getStyleClass().add("step-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /**
     * Draws a step.
     *
     * @param which of its parts
     * @param set the rate that is set now
     */
    void show(@Nullable StepSeen next, StepCurve.@Nullable Profile which, double set) {
        seen = next;
        along = which;
        rate = set;
        setAccessibleText(next == null ? "" : words.of(StepModel.linearity(next.curve())));
        repaint();
    }

    @Override
    protected void paint(Pen pen) {
        StepSeen now = seen;
        StepCurve.Profile drawn = along;
        if (now == null || drawn == null) {
            return;
        }
        double em = pen.em();
        double furthest = StepCurve.FURTHEST * now.curve().rate();
        double bottom = pen.height() - 2.2 * em;
        if (!(furthest > 0) || bottom < 3 * em) {
            return;
        }
        Axis y = losses(drawn, bottom, 1.6 * em);
        Axis x = Axis.linear(0, furthest, Math.max(5.5 * pen.digit(), AxisPainter.room(pen, y)),
                pen.width() - 0.7 * em);
        LinePlot.Builder plot = LinePlot.on(x, y).measured(words.of("step.axis"))
                .words(words.of("step.loss"), 0, 0.6 * em, PlotColour.MUTED, PlotPen.Align.LEFT);
        addLimit(plot, pen, now, x, y);
        addLines(plot, pen, now, drawn);
        addPoints(plot, pen, now, drawn, x, y);
        plot.build().draw(pen);
    }

    private static LinePlot.Stroke line(PlotColour colour, Pen pen, double... dashes) {
        return LinePlot.Stroke.of(colour, LINE * Math.max(1, pen.em() / EM), dashes);
    }

    private void addLimit(LinePlot.Builder plot, Pen pen, StepSeen now, Axis x, Axis y) {
        if (now.limit() != null && now.limit() <= x.high()) {
            double at = x.at(now.limit());
            boolean left = at > (x.from() + x.to()) / 2;
            plot.rule(LinePlot.Stroke.of(PlotColour.MUTED, pen.hairline(), 2, 3), now.limit()).words(
                    words.of("step.mark.limit"), at + (left ? -0.4 : 0.4) * pen.em(), y.to() + 0.6 * pen.em(),
                    PlotColour.MUTED, left ? PlotPen.Align.RIGHT : PlotPen.Align.LEFT);
        }
    }

    private void addLines(LinePlot.Builder plot, Pen pen, StepSeen now, StepCurve.Profile drawn) {
        double first = drawn.points().getFirst().loss();
        double furthest = StepCurve.FURTHEST * now.curve().rate();
        plot.rule(line(PlotColour.ACCENT, pen), rate)
                .line(line(PlotColour.GRAD, pen, 5, 4), new double[]{0, furthest},
                        new double[]{first, first + StepCurve.FURTHEST * drawn.slope()})
                .line(line(PlotColour.DATA, pen),
                        drawn.points().stream().mapToDouble(each -> each.multiple() * now.curve().rate()).toArray(),
                        drawn.points().stream().mapToDouble(StepCurve.Point::loss).toArray());
    }

    private void addPoints(LinePlot.Builder plot, Pen pen, StepSeen now, StepCurve.Profile drawn, Axis x, Axis y) {
        for (double times : List.of(0.0, 1.0)) {
            double loss = drawn.at(times);
            if (Double.isFinite(loss) && loss <= y.high()) {
                plot.dot(PlotColour.DATA, times * now.curve().rate(), loss, pen.point());
            }
        }
        double times = StepModel.times(now.curve(), rate);
        double loss = drawn.at(times);
        if (times <= StepCurve.FURTHEST && Double.isFinite(loss) && loss <= y.high()) {
            plot.dot(PlotColour.ACCENT, rate, loss, pen.point());
            boolean left = x.at(rate) > (x.from() + x.to()) / 2;
            addLoss(plot, pen, Numbers.of(loss, 4), x.at(rate), y.at(loss) - 0.9 * pen.em(), left);
        }
    }

    /** On a ground of its own, for lines run behind it. */
    private static void addLoss(LinePlot.Builder plot, Pen pen, String text, double x, double y, boolean left) {
        double wide = text.length() * pen.digit() + 0.4 * pen.em();
        double from = left ? x - 0.6 * pen.em() - wide : x + 0.6 * pen.em();
        plot.add(new LinePlot.Ground(from, y - 0.6 * pen.em(), wide, 1.2 * pen.em()))
                .number(text, from + 0.2 * pen.em(), y, PlotColour.ACCENT, PlotPen.Align.LEFT);
    }

    /** From below the lowest point to above the first: a curve that rises leaves it, and so does the line that falls further. */
    private static Axis losses(StepCurve.Profile drawn, double from, double to) {
        double first = drawn.points().getFirst().loss();
        double low = drawn.points().stream().mapToDouble(StepCurve.Point::loss).filter(Double::isFinite).min()
                .orElse(first);
        low = Math.max(Math.min(low, first + drawn.slope()), low - BELOW * (first - low));
        double most = drawn.points().stream().mapToDouble(StepCurve.Point::loss).filter(Double::isFinite).max()
                .orElse(first);
        double fall = Math.max(first - low, Math.abs(first) * 1e-12 + Double.MIN_NORMAL);
        double high = Math.max(first + 0.1 * fall, Math.min(most, first + ABOVE * fall));
        double pad = 0.08 * (high - low);
        return Axis.linear(low - pad, high + pad, from, to);
    }
}

package tapedeck.ui.step;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.StepCurve;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.AxisPainter;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.Polyline;

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
    private final Polyline line = new Polyline();
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
        AxisPainter.left(pen, y, x.from(), x.to());
        AxisPainter.below(pen, x, bottom, bottom + 0.9 * em, words.of("step.axis"));
        pen.words(words.of("step.loss"), 0, 0.6 * em, pen.palette().muted(), TextAlignment.LEFT);
        paintMarks(pen, now, x, y);
        paintLines(pen, now, drawn, x, y);
        paintPoints(pen, now, drawn, x, y);
    }

    private static double line(Pen pen) {
        return LINE * Math.max(1, pen.em() / EM);
    }

    private void paintMarks(Pen pen, StepSeen now, Axis x, Axis y) {
        if (now.limit() != null && now.limit() <= x.high()) {
            pen.stroke(pen.palette().muted(), pen.hairline(), 2, 3);
            pen.vertical(x.at(now.limit()), y.to(), y.from());
            boolean left = x.at(now.limit()) > (x.from() + x.to()) / 2;
            pen.words(words.of("step.mark.limit"), x.at(now.limit()) + (left ? -0.4 : 0.4) * pen.em(),
                    y.to() + 0.6 * pen.em(), pen.palette().muted(), left ? TextAlignment.RIGHT : TextAlignment.LEFT);
        }
        pen.stroke(pen.palette().accent(), line(pen));
        pen.vertical(x.at(rate), y.to(), y.from());
    }

    private void paintLines(Pen pen, StepSeen now, StepCurve.Profile drawn, Axis x, Axis y) {
        pen.g().save();
        pen.g().beginPath();
        pen.g().rect(x.from(), y.to(), x.to() - x.from(), y.from() - y.to());
        pen.g().clip();
        pen.stroke(pen.palette().grad(), line(pen), 5, 4);
        double first = drawn.points().getFirst().loss();
        pen.g().strokeLine(x.at(0), y.far(first), x.to(), y.far(first + StepCurve.FURTHEST * drawn.slope()));
        pen.stroke(pen.palette().data(), line(pen));
        for (StepCurve.Point point : drawn.points()) {
            if (Double.isFinite(point.loss())) {
                line.add(x.at(point.multiple() * now.curve().rate()), y.far(point.loss()));
            } else {
                pen.draw(line);
            }
        }
        pen.draw(line);
        pen.g().restore();
        pen.stroke(pen.palette().data(), line(pen));
    }

    private void paintPoints(Pen pen, StepSeen now, StepCurve.Profile drawn, Axis x, Axis y) {
        for (double times : List.of(0.0, 1.0)) {
            double loss = drawn.at(times);
            if (Double.isFinite(loss) && loss <= y.high()) {
                pen.dot(x.at(times * now.curve().rate()), y.at(loss), pen.point(), pen.palette().data());
            }
        }
        double times = StepModel.times(now.curve(), rate);
        double loss = drawn.at(times);
        if (times <= StepCurve.FURTHEST && Double.isFinite(loss) && loss <= y.high()) {
            pen.dot(x.at(rate), y.at(loss), pen.point(), pen.palette().accent());
            boolean left = x.at(rate) > (x.from() + x.to()) / 2;
            paintLoss(pen, Numbers.of(loss, 4), x.at(rate), y.at(loss) - 0.9 * pen.em(), left);
        }
    }

    /** On a ground of its own, for lines run behind it. */
    private static void paintLoss(Pen pen, String text, double x, double y, boolean left) {
        double wide = text.length() * pen.digit() + 0.4 * pen.em();
        double from = left ? x - 0.6 * pen.em() - wide : x + 0.6 * pen.em();
        pen.g().setFill(pen.palette().panel());
        pen.g().fillRect(from, y - 0.6 * pen.em(), wide, 1.2 * pen.em());
        pen.number(text, from + 0.2 * pen.em(), y, pen.palette().accent(), TextAlignment.LEFT);
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

package tapedeck.ui.cases;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.quiz.PracticeRun;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/** The loss of the case, and of the run with the learner's line in the same axes. On the FX thread only. */
final class CasePlot extends CanvasRegion {
    private static final double LINE = 2;
    private static final double LEFT = 4;
    private static final double RIGHT = 7;
    private static final double BELOW = 1.8;
    private static final int DIGITS = 3;
    /** A loss that many times what it began with is beyond the plot. */
    private static final double HIGHEST = 4;
    /** The same below: what falls below zero is to be seen falling. */
    private static final double LOWEST = 1e5;

    private final LiveTexts words;
    private @Nullable PracticeRun sabotaged;
    private @Nullable PracticeRun repaired;

    CasePlot(LiveTexts words, Appearance appearance) {
        super(appearance);
        this.words = words;
        getStyleClass().add("case-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(@Nullable PracticeRun met, @Nullable PracticeRun mended) {
        sabotaged = met;
        repaired = mended;
        if (met != null) {
            setAccessibleText(words.of("cases.curve", "from", Numbers.of(first(met), DIGITS), "to",
                    Numbers.of(met.last(), DIGITS)));
        }
        repaint();
    }

    private static double first(PracticeRun run) {
        return run.losses().length == 0 ? Double.NaN : run.losses()[0];
    }

    @Override
    protected void paint(Pen pen) {
        PracticeRun met = sabotaged;
        if (met == null || met.losses().length == 0) {
            return;
        }
        PracticeRun mended = repaired;
        double[] all = DoubleStream.concat(Arrays.stream(met.losses()),
                mended == null ? DoubleStream.empty() : Arrays.stream(mended.losses())).filter(Double::isFinite)
                .toArray();
        double begin = Math.max(Math.abs(first(met)), mended == null ? 0 : Math.abs(first(mended)));
        double high = Math.min(Arrays.stream(all).max().orElse(1), HIGHEST * begin);
        double low = Math.max(Math.min(0, Arrays.stream(all).min().orElse(0)), -LOWEST * begin);
        double em = pen.em();
        Axis x = Axis.linear(1, Math.max(2, met.losses().length), LEFT * em, pen.width() - RIGHT * em);
        Axis y = Axis.linear(low, high > low ? high : low + 1, pen.height() - BELOW * em, em);
        LinePlot.Builder plot = LinePlot.on(x, y).counted("");
        line(plot, met, PlotColour.MUTED);
        double place = label(plot, y, met, PlotColour.MUTED, "cases.run-of-case", Double.NaN, pen);
        if (mended != null) {
            line(plot, mended, PlotColour.LEAF);
            label(plot, y, mended, PlotColour.LEAF, "cases.run-of-line", place, pen);
        }
        plot.build().draw(pen);
    }

    private static void line(LinePlot.Builder plot, PracticeRun run, PlotColour colour) {
        plot.line(LinePlot.Stroke.of(colour, LINE),
                IntStream.rangeClosed(1, run.losses().length).asDoubleStream().toArray(), run.losses());
    }

    /** Writes where a line ends, away from {@code other}, and returns how high that is. */
    private double label(LinePlot.Builder plot, Axis y, PracticeRun run, PlotColour colour, String name, double other,
            Pen pen) {
        double em = pen.em();
        double last = run.losses()[run.losses().length - 1];
        double at = Double.isFinite(last) ? Math.clamp(y.anywhere(last), y.to(), y.from()) : y.to();
        at = Math.clamp(at, y.to() + 0.6 * em, y.from() - 1.2 * em);
        if (Math.abs(at - other) < 3 * em) {
            at = other + (at < other || other > y.from() - 3 * em ? -3 : 3) * em;
        }
        double left = pen.width() - (RIGHT - 0.7) * em;
        plot.number(Numbers.of(run.last(), DIGITS), left, at, colour, PlotPen.Align.LEFT);
        plot.words(words.of(name), left, at + 1.3 * em, colour, PlotPen.Align.LEFT);
        return at;
    }
}

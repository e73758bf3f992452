package tapedeck.ui.inspector;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.NumericCheck;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;

/** The error of finite differences against their step, both logarithmic; the step in use is marked. */
final class ErrorPlot extends CanvasRegion {
    private static final double H_LEAST = 1e-12;
    private static final double H_MOST = 1e-1;
    /** Powers of ten that the errors' axis shows at least. */
    private static final int LEAST = 2;

    private final LiveTexts words;
    private @Nullable NumericCheck check;
    private double h;

    ErrorPlot(LiveTexts words, Appearance appearance) {
        super(appearance);
        this.words = words;
        getStyleClass().add("error-plot");
    }

    void show(@Nullable NumericCheck next, double step) {
        check = next;
        h = step;
        setAccessibleText(next == null
                ? words.of("inspector.check.no-curve")
                : words.of("inspector.check.curve", "best", CheckModel.best(next)));
        repaint();
    }

    @Override
    protected void paint(Pen pen) {
        NumericCheck now = check;
        if (now == null) {
            return;
        }
        double em = pen.em();
        double bottom = pen.height() - 1.5 * em;
        Axis x = Axis.log(H_LEAST, H_MOST, Math.rint(5.5 * pen.digit() + 0.5 * em), pen.width() - 0.7 * em);
        LinePlot.on(x, errors(now, bottom, 0.7 * em)).measured("h")
                .rule(LinePlot.Stroke.of(PlotColour.ACCENT, pen.hairline()), h)
                .line(LinePlot.Stroke.of(PlotColour.GRAD, 1.8),
                        now.curve().stream().mapToDouble(NumericCheck.Sample::h).toArray(),
                        now.curve().stream().mapToDouble(NumericCheck.Sample::error).toArray())
                .build().draw(pen);
    }

    /** Whole powers of ten around all errors. */
    private static Axis errors(NumericCheck now, double from, double to) {
        double[] logs = now.curve().stream().mapToDouble(NumericCheck.Sample::error)
                .filter(error -> error > 0 && Double.isFinite(error)).map(Math::log10).toArray();
        double low = Math.floor(Arrays.stream(logs).min().orElse(-16));
        double high = Math.ceil(Arrays.stream(logs).max().orElse(0));
        return Axis.log(Math.pow(10, low), Math.pow(10, Math.max(high, low + LEAST)), from, to);
    }
}

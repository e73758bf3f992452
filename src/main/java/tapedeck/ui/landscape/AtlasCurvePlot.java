package tapedeck.ui.landscape;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.PlotColour;

/** The losses of one run of an atlas, small and without numbers: how it goes. On the FX thread only. */
final class AtlasCurvePlot extends CanvasRegion {
    private @Nullable AtlasCurve curve;

    AtlasCurvePlot(Appearance appearance) {
        super(appearance);
        setId("atlas-curve");
        getStyleClass().add("atlas-curve");
    }

    void show(@Nullable AtlasCurve next) {
        curve = next;
        repaint();
    }

    @Override
    protected void paint(Pen pen) {
        AtlasCurve now = curve;
        if (now == null || now.losses().isEmpty()) {
            return;
        }
        List<Double> losses = now.losses().stream().filter(Double::isFinite).toList();
        if (losses.isEmpty()) {
            return;
        }
        double em = pen.em();
        boolean log = losses.stream().allMatch(each -> each > 0);
        double low = losses.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double high = losses.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double above = high > low ? high : low + Math.max(1e-12, Math.abs(low));
        Axis y = log
                ? Axis.log(low, above, pen.height() - 0.5 * em, 0.5 * em)
                : Axis.linear(low, above, pen.height() - 0.5 * em, 0.5 * em);
        Axis x = Axis.linear(0, Math.max(1, losses.size() - 1), 0.4 * em, pen.width() - 0.6 * em);
        double[] xs = IntStream.range(0, losses.size()).mapToDouble(i -> x.at((double) i)).toArray();
        double[] ys = losses.stream().mapToDouble(y::at).toArray();
        PlotColour colour = now.result().diverged() ? PlotColour.GRAD : PlotColour.DATA;
        pen.stroke(colour, 0.16 * em);
        pen.polyline(xs, ys, xs.length);
        pen.colour(colour);
        pen.dot(xs[xs.length - 1], ys[ys.length - 1], 0.7 * em);
    }
}

package tapedeck.ui.chart;

import java.util.function.ToDoubleFunction;
import javafx.scene.paint.Color;
import tapedeck.deck.takes.Repeats.Range;
import tapedeck.ui.plot.Pen;
import tapedeck.view.chart.ChartModel;
import tapedeck.view.chart.SeedBand;

/** Draws how takes went from several seeds: from least to greatest, one standard deviation about the mean, and that dotted. */
final class SeedBandPainter {
    private static final double WHOLE = 0.08;
    private static final double DEVIATION = 0.17;
    private static final double OF_TEST = 0.5;
    private static final double DOT = 0.12;
    private static final double GAP = 0.28;

    void paint(Pen pen, ChartModel model) {
        for (SeedBand band : model.bands()) {
            Color color = pen.curve(band.colour());
            double share = band.dashed() ? OF_TEST : 1;
            if (!band.dashed()) {
                fill(pen, model, band, Range::least, Range::greatest, color.deriveColor(0, 1, 1, WHOLE));
            }
            fill(pen, model, band, SeedBand::low, SeedBand::high, color.deriveColor(0, 1, 1, share * DEVIATION));
            pen.stroke(pen.faint(color, 0.5 + share / 2), 1.3, DOT * pen.em(), GAP * pen.em());
            int n = band.at().size();
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = model.x().anywhere(band.at().get(i));
                y[i] = model.y().at(band.ranges().get(i).mean());
            }
            pen.g().strokePolyline(x, y, n);
            pen.g().setLineDashes();
        }
    }

    private static void fill(Pen pen, ChartModel model, SeedBand band, ToDoubleFunction<Range> low,
            ToDoubleFunction<Range> high, Color color) {
        int n = band.at().size();
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[i] = model.x().anywhere(band.at().get(i));
            x[2 * n - 1 - i] = x[i];
            y[i] = model.y().at(low.applyAsDouble(band.ranges().get(i)));
            y[2 * n - 1 - i] = model.y().at(high.applyAsDouble(band.ranges().get(i)));
        }
        pen.g().setFill(color);
        pen.g().fillPolygon(x, y, 2 * n);
    }
}

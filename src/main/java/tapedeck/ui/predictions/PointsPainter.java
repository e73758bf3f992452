package tapedeck.ui.predictions;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Texts;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.predictions.PredictedTable.Place;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/** Rows of a table as points around the line where they would be right; at the right of residuals how they are spread. */
final class PointsPainter {
    private static final double HISTOGRAM = 5;
    private static final int BINS = 21;

    /** Where the points are. */
    static PointsPlot plot(Pen pen, PredictedTable table, boolean residuals) {
        double em = pen.em();
        double right = pen.width() - (residuals ? (HISTOGRAM + 0.5) * em : 0.6 * em);
        return PointsPlot.of(table, residuals, 4.2 * em, Math.max(5 * em, right), 0.4 * em,
                Math.max(1.4 * em, pen.height() - 1.7 * em));
    }

    /**
     * Paints them.
     *
     * @param picked the row that is picked, by its place in the file, or null
     */
    void paint(Pen pen, Texts texts, PredictedTable table, boolean residuals, @Nullable Integer picked) {
        PointsPlot plot = plot(pen, table, residuals);
        double em = pen.em();
        Axis x = plot.x();
        Axis y = plot.y();
        LinePlot.Builder axes = LinePlot.on(x, y)
                .measured(texts.of(residuals ? "predictions.axis-predicted" : "predictions.axis-true"))
                .words(texts.of(residuals ? "predictions.axis-residual" : "predictions.axis-predicted"),
                        x.from() + 0.4 * em, y.to() + 0.6 * em, PlotColour.MUTED, PlotPen.Align.LEFT);
        double[] ends = {x.low(), x.high()};
        axes.line(LinePlot.Stroke.of(PlotColour.DATA, Math.max(1.5, 0.12 * em)), ends,
                residuals ? new double[2] : ends).build().draw(pen);
        double r = Math.clamp((y.from() - y.to()) * 0.012, 2, 4.5);
        pen.within(x.from(), y.to(), x.to() - x.from(), y.from() - y.to(), () -> plot.shown().forEach(
                each -> Marks.dot(pen.g(), pen.palette(), !each.train(), plot.px(each), plot.py(each), r)));
        Place place = picked == null ? null : table.find(picked);
        if (place != null && Double.isFinite(plot.py(place))) {
            mark(pen, plot, place, r);
        }
        if (residuals) {
            histogram(pen, plot);
        }
    }

    /** The row that is picked, and how far it is off. */
    private static void mark(Pen pen, PointsPlot plot, Place place, double r) {
        GraphicsContext g = pen.g();
        double x = plot.px(place);
        double y = plot.py(place);
        pen.stroke(pen.palette().accent(), 2);
        g.strokeLine(x, y, x, plot.ideal(place));
        Marks.dot(g, pen.palette(), !place.train(), x, y, 1.4 * r);
        pen.stroke(pen.palette().accent(), 2);
        g.strokeOval(x - 2 * r, y - 2 * r, 4 * r, 4 * r);
    }

    private static void histogram(Pen pen, PointsPlot plot) {
        int[] counts = counts(plot, plot.shown());
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        double left = plot.x().to() + 0.5 * pen.em();
        double bar = (plot.y().from() - plot.y().to()) / BINS;
        pen.g().setFill(pen.faint(pen.palette().muted(), 0.6));
        for (int i = 0; i < BINS; i++) {
            double wide = (HISTOGRAM - 0.5) * pen.em() * counts[i] / most;
            pen.g().fillRect(left, plot.y().from() - (i + 1) * bar + 0.5, wide, Math.max(1, bar - 1));
        }
    }

    /** How many residuals are in each of the bins, from the lowest up. */
    static int[] counts(PointsPlot plot, List<Place> rows) {
        int[] counts = new int[BINS];
        double high = plot.y().high();
        double low = plot.y().low();
        for (Place place : rows) {
            double value = plot.table().part(place.train()).residual(place.row());
            if (Double.isFinite(value)) {
                counts[(int) Math.clamp((value - low) / (high - low) * BINS, 0, BINS - 1.0)]++;
            }
        }
        return counts;
    }
}

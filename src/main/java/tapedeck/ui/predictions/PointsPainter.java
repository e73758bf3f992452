package tapedeck.ui.predictions;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Texts;
import tapedeck.ui.plot.AxisPainter;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.predictions.PredictedTable.Place;

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
        GraphicsContext g = pen.g();
        double em = pen.em();
        AxisPainter.left(pen, plot.y(), plot.x().from(), plot.x().to());
        AxisPainter.below(pen, plot.x(), plot.y().from(), pen.height() - 0.9 * em,
                texts.of(residuals ? "predictions.axis-predicted" : "predictions.axis-true"));
        pen.words(texts.of(residuals ? "predictions.axis-residual" : "predictions.axis-predicted"),
                plot.x().from() + 0.4 * em, plot.y().to() + 0.6 * em, pen.palette().muted(), TextAlignment.LEFT);
        g.save();
        g.beginPath();
        g.rect(plot.x().from(), plot.y().to(), plot.x().to() - plot.x().from(), plot.y().from() - plot.y().to());
        g.clip();
        pen.stroke(pen.palette().data(), Math.max(1.5, 0.12 * em));
        if (residuals) {
            double zero = plot.y().anywhere(0);
            g.strokeLine(plot.x().from(), zero, plot.x().to(), zero);
        } else {
            g.strokeLine(plot.x().from(), plot.y().from(), plot.x().to(), plot.y().to());
        }
        double r = Math.clamp((plot.y().from() - plot.y().to()) * 0.012, 2, 4.5);
        for (Place place : plot.shown()) {
            Marks.dot(g, pen.palette(), !place.train(), plot.px(place), plot.py(place), r);
        }
        g.restore();
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

package tapedeck.ui.predictions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.predictions.PredictedTable.Place;
import tapedeck.view.plot.Axis;

/**
 * Rows of a table as points: what is predicted against what is right, or how far it is off against what is predicted. In the
 * units of the table.
 *
 * @param residuals which of the two
 * @param x to the right
 * @param y upwards
 * @param shown the rows that have a point
 * @param hidden how many have none, because there are too many
 */
record PointsPlot(PredictedTable table, boolean residuals, Axis x, Axis y, List<Place> shown, int hidden) {
    /** Points of training or of testing: more nobody tells apart. */
    static final int MOST = 2000;
    private static final double MARGIN = 0.05;
    private static final double NEAR = 0.8;

    /** In a picture whose plot goes to these pixels. */
    static PointsPlot of(PredictedTable table, boolean residuals, double left, double right, double top,
            double bottom) {
        List<Place> shown = new ArrayList<>();
        int hidden = 0;
        for (boolean train : new boolean[]{true, false}) {
            RatedRows rows = table.part(train);
            int step = Math.ceilDiv(Math.max(1, rows.size()), MOST);
            for (int row = 0; row < rows.size(); row += step) {
                shown.add(new Place(train, row));
            }
            hidden += rows.size() - Math.ceilDiv(rows.size(), step);
        }
        double[] xs = span(table, shown, residuals, true);
        double[] ys = span(table, shown, residuals, false);
        if (!residuals) { // one scale: what is right lies on the diagonal
            xs = new double[]{Math.min(xs[0], ys[0]), Math.max(xs[1], ys[1])};
            ys = xs;
        }
        return new PointsPlot(table, residuals, Axis.linear(xs[0], xs[1], left, right),
                Axis.linear(ys[0], ys[1], bottom, top), shown, hidden);
    }

    private static double[] span(PredictedTable table, List<Place> rows, boolean residuals, boolean across) {
        double low = across || !residuals ? Double.POSITIVE_INFINITY : 0;
        double high = across || !residuals ? Double.NEGATIVE_INFINITY : 0;
        for (Place place : rows) {
            double value = value(table, place, residuals, across);
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            return new double[]{-1, 1};
        }
        double margin = high > low ? (high - low) * MARGIN : Math.max(1e-9, Math.abs(high) * MARGIN);
        return new double[]{low - margin, high + margin};
    }

    private static double value(PredictedTable table, Place place, boolean residuals, boolean across) {
        RatedRows rows = table.part(place.train());
        return residuals
                ? across ? rows.said(place.row()) : rows.residual(place.row())
                : across ? rows.right(place.row()) : rows.said(place.row());
    }

    /** The pixel of a row; NaN where it has no number. */
    double px(Place place) {
        return x.anywhere(value(table, place, residuals, true));
    }

    /** As {@link #px}, upwards. */
    double py(Place place) {
        return y.anywhere(value(table, place, residuals, false));
    }

    /** The pixel of what would be right, at the same place across. */
    double ideal(Place place) {
        return y.anywhere(residuals ? 0 : table.part(place.train()).right(place.row()));
    }

    /** The row whose point is nearest, if it is near. */
    @Nullable
    Place nearest(double atX, double atY, double em) {
        return shown.stream().filter(place -> distance(place, atX, atY) < NEAR * em)
                .min(Comparator.comparingDouble(place -> distance(place, atX, atY))).orElse(null);
    }

    private double distance(Place place, double atX, double atY) {
        double distance = Math.hypot(px(place) - atX, py(place) - atY);
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }

    /** The row whose point is the next to the right, or to the left if {@code step} is −1, and round; null without any. */
    @Nullable
    Place next(@Nullable Place from, int step) {
        List<Place> sorted = shown.stream().filter(place -> Double.isFinite(px(place)))
                .sorted(Comparator.comparingDouble(this::px)).toList();
        if (sorted.isEmpty()) {
            return null;
        }
        int at = from == null ? -1 : sorted.indexOf(from);
        int next = at < 0 ? (step > 0 ? 0 : sorted.size() - 1) : Math.floorMod(at + step, sorted.size());
        return sorted.get(next);
    }
}

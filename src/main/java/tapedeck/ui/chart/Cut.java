package tapedeck.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a curve leaves the plot at the top.
 *
 * @param x the pixel
 * @param greatest how far
 */
record Cut(double x, double greatest) {
    /** All of them, those closer than {@code gap} as one. */
    static List<Cut> find(Batches batches, List<Curve> curves, Axis x, Axis y, double gap) {
        List<Cut> found = new ArrayList<>();
        for (int i = batches.first(); i < batches.last(); i++) {
            if (batches.columns().has(i) && batches.columns().max(i) > y.high()) {
                found.add(new Cut(batches.pixel(i), batches.columns().max(i)));
            }
        }
        for (Curve curve : curves) {
            for (int i = curve.first(x.low()); i < curve.last(x.high()); i++) {
                double at = x.anywhere(curve.at()[i]);
                if (curve.values()[i] > y.high() && at >= x.from() && at <= x.to()) {
                    found.add(new Cut(at, curve.values()[i]));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Cut::x));
        return joined(found, gap);
    }

    private static List<Cut> joined(List<Cut> sorted, double gap) {
        List<Cut> cuts = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (Cut cut : sorted) {
            if (cut.x - last < gap) {
                cuts.add(cuts.removeLast().higher(cut));
            } else {
                cuts.add(cut);
            }
            last = cut.x;
        }
        return cuts;
    }

    private Cut higher(Cut other) {
        return new Cut(x, Math.max(greatest, other.greatest));
    }
}

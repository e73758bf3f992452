package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.view.plot.Axis;

/**
 * The edge at which a curve leaves the plot.
 *
 * @param x the pixel
 * @param place of the axis below where it is furthest
 * @param value how far
 * @param below at the bottom, not at the top
 */
public record Cut(double x, double place, double value, boolean below) {
    /** All of them from left to right, those at the same edge and closer than {@code gap} as one. */
    static List<Cut> find(BatchLossColumns batches, List<Curve> curves, Axis x, Axis y, double gap) {
        List<Cut> above = new ArrayList<>();
        List<Cut> below = new ArrayList<>();
        for (int i = batches.first(); i < batches.last(); i++) {
            if (batches.columns().has(i)) {
                double at = batches.pixel(i);
                add(above, below, at, batches.at(i), batches.columns().max(i), y);
                add(above, below, at, batches.at(i), batches.columns().min(i), y);
            }
        }
        for (Curve curve : curves) {
            for (int i = curve.first(x.low()); i < curve.last(x.high()); i++) {
                double at = x.anywhere(curve.at()[i]);
                if (at >= x.from() && at <= x.to()) {
                    add(above, below, at, curve.at()[i], curve.values()[i], y);
                }
            }
        }
        List<Cut> cuts = joined(above, gap);
        cuts.addAll(joined(below, gap));
        cuts.sort(Comparator.comparingDouble(Cut::x));
        return cuts;
    }

    /** A 0 has a line of its own on a logarithmic axis. */
    private static void add(List<Cut> above, List<Cut> below, double x, double place, double value, Axis y) {
        if (value > y.high()) {
            above.add(new Cut(x, place, value, false));
        } else if (y.log() && value > 0 && value < y.low()) {
            below.add(new Cut(x, place, value, true));
        }
    }

    private static List<Cut> joined(List<Cut> found, double gap) {
        found.sort(Comparator.comparingDouble(Cut::x));
        List<Cut> cuts = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (Cut cut : found) {
            if (cut.x - last < gap) {
                cuts.add(cuts.removeLast().further(cut));
            } else {
                cuts.add(cut);
            }
            last = cut.x;
        }
        return cuts;
    }

    /**
     * In words.
     *
     * @param norm whether it is a gradient's norm, not a loss
     */
    Message said(boolean norm, long iteration) {
        String key = norm
                ? below ? "chart.norm-below" : "chart.norm-above"
                : below ? "chart.loss-below" : "chart.loss-above";
        return Message.of(key, "value", Numbers.of(value, 2), "iteration", iteration);
    }

    private Cut further(Cut other) {
        boolean further = below ? other.value < value : other.value > value;
        return further ? new Cut(x, other.place, other.value, below) : this;
    }
}

package tapedeck.view.chart;

import tapedeck.tape.PixelColumns;
import tapedeck.view.plot.Axis;

/**
 * The weighted mean of a curve around each column: {@code s = Σ w·y / Σ w}, where a column {@code d} to either side weighs
 * {@code exp(-d/τ)}. It reaches as far to the left as to the right, so that it neither lags behind a fall nor leads it, and
 * never beyond a change or what was not finite: no effect is seen before its cause. On a logarithmic axis too it is of the
 * numbers themselves, as within a column: else it would sink with every zoom that spreads them over more columns.
 */
final class Smoothing {
    /** What is further off than so many {@code τ} weighs nothing: else a fall by many powers of ten is seen for long. */
    private static final double REACH = 3;

    private double[] pixels = {};
    /** Of a column by its distance. */
    private double[] weights = {};

    /**
     * @param tau in columns
     * @param starts columns at which another mean begins, ascending
     */
    void follow(PixelColumns columns, Axis y, double tau, int[] starts) {
        if (pixels.length < columns.size()) {
            pixels = new double[columns.size()];
        }
        weights = new double[(int) Math.ceil(REACH * tau) + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(-i / tau);
        }
        int next = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i <= columns.size(); i++) {
            boolean has = i < columns.size() && columns.has(i);
            boolean start = next < starts.length && starts[next] <= i;
            while (next < starts.length && starts[next] <= i) {
                next++;
            }
            if (first >= 0 && (i == columns.size() || start || (!has && columns.broken(i)))) {
                between(columns, y, first, last);
                first = -1;
            }
            if (has) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
    }

    private void between(PixelColumns columns, Axis y, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (columns.has(i)) {
                int reach = Math.min(weights.length - 1, Math.min(i - first, last - i));
                double sum = 0;
                double weight = 0;
                for (int at = i - reach; at <= i + reach; at++) {
                    if (columns.has(at)) {
                        sum += weights[Math.abs(at - i)] * columns.mean(at);
                        weight += weights[Math.abs(at - i)];
                    }
                }
                pixels[i] = y.far(sum / weight);
            }
        }
    }

    /** Where to draw a column that has a point. */
    double at(int column) {
        return pixels[column];
    }
}

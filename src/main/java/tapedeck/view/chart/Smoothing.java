package tapedeck.view.chart;

import tapedeck.tape.PixelColumns;
import tapedeck.view.plot.Axis;

/**
 * The exponentially weighted mean of a curve: {@code s = Σ w·y / Σ w}, where a column {@code d} to the left weighs
 * {@code exp(-d/τ)}. On a logarithmic axis too it is of the numbers themselves, as within a column: else it would sink
 * with every zoom that spreads them over more columns. It looks only back, so that nothing seems to happen before its
 * cause, and starts anew after what was not finite.
 */
final class Smoothing {
    /** What is further off than so many {@code τ} weighs nothing: else a fall by many powers of ten is seen for long. */
    private static final double REACH = 3;

    private double[] pixels = {};

    /** @param tau in columns */
    void follow(PixelColumns columns, Axis y, double tau) {
        if (pixels.length < columns.size()) {
            pixels = new double[columns.size()];
        }
        double fade = Math.exp(-1 / tau);
        int reach = (int) Math.ceil(REACH * tau);
        int begin = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.has(i)) {
                pixels[i] = y.far(mean(columns, Math.max(begin, i - reach), i, fade));
            } else if (columns.broken(i)) {
                begin = i + 1;
            }
        }
    }

    private static double mean(PixelColumns columns, int from, int to, double fade) {
        double sum = 0;
        double weight = 0;
        for (int i = from; i <= to; i++) {
            sum *= fade;
            weight *= fade;
            if (columns.has(i)) {
                sum += columns.mean(i);
                weight++;
            }
        }
        return sum / weight;
    }

    /** Where to draw a column that has a point. */
    double at(int column) {
        return pixels[column];
    }
}

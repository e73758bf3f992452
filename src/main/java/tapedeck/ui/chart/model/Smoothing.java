package tapedeck.ui.chart.model;

import tapedeck.ui.plot.Axis;

/**
 * The exponentially weighted mean of a curve: {@code s = Σ w·y / Σ w}, where a column {@code d} to the left weighs
 * {@code exp(-d/τ)}. On a logarithmic axis too it is of the numbers themselves, as within a column: else it would sink
 * with every zoom that spreads them over more columns. It looks only back, so that nothing seems to happen before its
 * cause, and starts anew after what was not finite.
 */
final class Smoothing {
    private double[] pixels = {};

    /** @param tau in columns */
    void follow(PixelColumns columns, Axis y, double tau) {
        if (pixels.length < columns.size()) {
            pixels = new double[columns.size()];
        }
        double sum = 0;
        double weight = 0;
        double fade = Math.exp(-1 / tau);
        for (int i = 0; i < columns.size(); i++) {
            boolean lost = columns.broken(i) && !columns.has(i);
            sum = lost ? 0 : sum * fade;
            weight = lost ? 0 : weight * fade;
            if (columns.has(i)) {
                sum += columns.mean(i);
                weight++;
                pixels[i] = y.far(sum / weight);
            }
        }
    }

    /** Where to draw a column that has a point. */
    double at(int column) {
        return pixels[column];
    }
}

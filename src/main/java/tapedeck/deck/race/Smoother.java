package tapedeck.deck.race;

import java.util.Arrays;

/**
 * Makes a noisy curve smooth: a running median, which no single spike can move however large, then an exponentially
 * weighted mean {@code s_i = β s_(i−1) + (1 − β) m_i}, divided by {@code 1 − β^(i+1)} as it begins with 0. Pure.
 *
 * @param window points on each side that the median looks at
 * @param beta of the mean, 0 up to below 1
 */
record Smoother(int window, double beta) {
    /** One that suits {@code points} points: they are smoothed over about 4 % of their number. */
    static Smoother of(int points) {
        double span = Math.max(2, points / 25.0);
        return new Smoother((int) Math.max(2, Math.round(span / 4)), 1 - 1 / span);
    }

    /** How many points the curve lags behind at point {@code i}: the mean's centre of gravity. */
    int lag(int i) {
        double n = i + 1.0;
        double power = StrictMath.pow(beta, n);
        return (int) Math.round(beta / (1 - beta) - n * power / (1 - power));
    }

    /** By what the mean divides the deviation of independent noise; the median is not counted. */
    double calming() {
        return Math.sqrt((1 + beta) / (1 - beta));
    }

    /** The medians; what is not finite counts as greater than all that is. */
    double[] medians(double[] values) {
        double[] result = new double[values.length];
        double[] near = new double[2 * window + 1]; // sorted, so that each step costs one search and one move
        int size = 0;
        for (int i = 0; i < Math.min(window, values.length); i++) {
            size = insert(near, size, values[i]);
        }
        for (int i = 0; i < values.length; i++) {
            size = i - window > 0 ? remove(near, size, values[i - window - 1]) : size;
            size = i + window < values.length ? insert(near, size, values[i + window]) : size;
            result[i] = near[(size - 1) / 2];
        }
        return result;
    }

    private static int insert(double[] sorted, int size, double value) {
        double ordered = ordered(value);
        int found = Arrays.binarySearch(sorted, 0, size, ordered);
        int at = found < 0 ? -found - 1 : found;
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = ordered;
        return size + 1;
    }

    private static int remove(double[] sorted, int size, double value) {
        int at = Arrays.binarySearch(sorted, 0, size, ordered(value));
        System.arraycopy(sorted, at + 1, sorted, at, size - at - 1);
        return size - 1;
    }

    private static double ordered(double value) {
        return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
    }

    /** The mean of these medians. */
    double[] mean(double[] medians) {
        double[] result = new double[medians.length];
        double mean = 0;
        double weight = 1;
        for (int i = 0; i < result.length; i++) {
            mean = beta * mean + (1 - beta) * medians[i];
            weight *= beta;
            result[i] = mean / (1 - weight);
        }
        return result;
    }
}

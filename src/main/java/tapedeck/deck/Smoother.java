package tapedeck.deck;

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
        double power = Math.pow(beta, n);
        return (int) Math.round(beta / (1 - beta) - n * power / (1 - power));
    }

    /** By what the mean divides the deviation of independent noise; the median is not counted. */
    double calming() {
        return Math.sqrt((1 + beta) / (1 - beta));
    }

    /** The medians; what is not finite counts as greater than all that is. */
    double[] medians(double[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double[] near = Arrays.copyOfRange(values, Math.max(0, i - window),
                    Math.min(values.length, i + window + 1));
            for (int k = 0; k < near.length; k++) {
                near[k] = Double.isFinite(near[k]) ? near[k] : Double.POSITIVE_INFINITY;
            }
            Arrays.sort(near);
            result[i] = near[(near.length - 1) / 2];
        }
        return result;
    }

    /** Medians, then the mean. */
    double[] smooth(double[] values) {
        double[] result = medians(values);
        double mean = 0;
        double weight = 1;
        for (int i = 0; i < result.length; i++) {
            mean = beta * mean + (1 - beta) * result[i];
            weight *= beta;
            result[i] = mean / (1 - weight);
        }
        return result;
    }
}

package tapedeck.ui.plot;

import java.util.stream.DoubleStream;

/**
 * Maps numbers to pixels, linearly or by their logarithm.
 *
 * @param low the least number; positive if {@code log}
 * @param high the greatest, above {@code low}
 * @param from the pixel of {@code low}
 * @param to the pixel of {@code high}
 */
public record Scale(boolean log, double low, double high, double from, double to) {
    private static final double[][] MANTISSAS = {{1, 2, 3, 5, 7}, {1, 2, 5}, {1, 3}, {1}};
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final double SLACK = 1e-9;

    /** The pixel of a number, kept between the ends; NaN is at the end of the greatest. */
    public double at(double value) {
        double share = log
                ? (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (value - low) / (high - low);
        return from + (Double.isNaN(share) ? value <= 0 ? 0 : 1 : Math.clamp(share, 0, 1)) * (to - from);
    }

    /** The number at a pixel. */
    public double value(double pixel) {
        double share = Math.clamp((pixel - from) / (to - from), 0, 1);
        return log
                ? Math.exp(Math.log(low) + share * (Math.log(high) - Math.log(low)))
                : low + share * (high - low);
    }

    /** Round numbers to write beside it, at most {@code most}. */
    public double[] ticks(int most) {
        if (!log) {
            double least = (high - low) / Math.max(1, most - 1);
            double decade = Math.pow(10, Math.floor(Math.log10(least)));
            double step = DoubleStream.of(STEPS).map(s -> s * decade).filter(s -> s >= least * (1 - SLACK)).findFirst()
                    .orElse(10 * decade);
            return DoubleStream.iterate(Math.ceil(low / step - SLACK), n -> n * step <= high + step * SLACK, n -> n + 1)
                    .map(n -> n * step + 0.0).limit(most).toArray();
        }
        for (double[] mantissas : MANTISSAS) {
            double[] ticks = decades(mantissas);
            if (ticks.length <= most) {
                return ticks;
            }
        }
        double[] all = decades(new double[]{1});
        int every = (all.length + most - 1) / Math.max(1, most);
        return DoubleStream.of(all).filter(tick -> Math.floorMod(Math.round(Math.log10(tick)), every) == 0).toArray();
    }

    private double[] decades(double[] mantissas) {
        DoubleStream.Builder ticks = DoubleStream.builder();
        int last = (int) Math.ceil(Math.log10(high));
        for (int exponent = (int) Math.floor(Math.log10(low)); exponent <= last; exponent++) {
            for (double mantissa : mantissas) {
                double tick = Double.parseDouble(mantissa + "e" + exponent);
                if (tick >= low * (1 - SLACK) && tick <= high * (1 + SLACK)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks.build().toArray();
    }
}

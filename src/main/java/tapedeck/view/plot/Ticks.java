package tapedeck.view.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/** The numbers to write beside an axis: round ones, as many as there is room for, and no more than are needed. */
public final class Ticks {
    private static final double[] DECADES = {1};
    private static final double[] THIRDS = {1, 3};
    private static final double[][] DENSER = {{1, 2, 5}, {1, 2, 3, 4, 5, 6, 7, 8, 9}};
    private static final double[] STEPS = {1, 2, 5, 10};
    /** Fewer than these do not show that a scale is logarithmic. */
    private static final int ENOUGH = 3;
    /** Tolerance for ends that are ticks themselves. */
    private static final double SLACK = 1e-9;
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_UP);

    /** From number to number, in em. */
    private static final double WIDE = 2;
    private static final double CLOSE = 1.4;
    private static final double FEW = 4;

    private Ticks() {}

    /** At most {@code most} numbers for {@code axis}, ascending, without the floor's 0. */
    public static double[] of(Axis axis, int most) {
        return axis.log() ? log(axis.low(), axis.high(), most) : linear(axis.low(), axis.high(), most);
    }

    /** Multiples of 1, 2 or 5 times a power of ten. */
    static double[] linear(double low, double high, int most) {
        return multiples(low, high, step((high - low) / Math.max(1, most - 1)), most);
    }

    /** As {@link #linear}, whole numbers only: for what is counted. */
    public static double[] whole(double low, double high, int most) {
        return multiples(low, high, Math.max(1, step((high - low) / Math.max(1, most - 1))), most);
    }

    private static double step(double least) {
        double decade = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * decade >= least * (1 - SLACK)) {
                return step * decade;
            }
        }
        return 10 * decade;
    }

    private static double[] multiples(double low, double high, double step, int most) {
        double first = Math.ceil(low / step - SLACK);
        double last = Math.floor(high / step + SLACK);
        return DoubleStream.iterate(first, n -> n <= last, n -> n + 1).limit(most).map(n -> clean(n * step + 0.0))
                .toArray();
    }

    /** 1, 3, 10, 30 …; only powers of ten where those are too many, more where they are too few. */
    static double[] log(double low, double high, int most) {
        double[] ticks = mantissas(low, high, THIRDS);
        if (ticks.length > most) {
            return sparse(low, high, most);
        }
        for (double[] denser : DENSER) {
            if (ticks.length >= Math.min(ENOUGH, most)) {
                return ticks;
            }
            double[] more = mantissas(low, high, denser);
            ticks = more.length <= most && more.length > ticks.length ? more : ticks;
        }
        double[] even = linear(low, high, most);
        return ticks.length < Math.min(ENOUGH, most) && even.length > ticks.length ? even : ticks;
    }

    private static double[] sparse(double low, double high, int most) {
        double[] decades = mantissas(low, high, DECADES);
        int every = 1;
        while ((decades.length + every - 1) / every > Math.max(1, most)) {
            every++;
        }
        int skip = every;
        return DoubleStream.of(decades).filter(v -> Math.round(Math.log10(v)) % skip == 0).toArray();
    }

    private static double[] mantissas(double low, double high, double[] mantissas) {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        DoubleStream.Builder ticks = DoubleStream.builder();
        for (int exponent = first; exponent <= last; exponent++) {
            for (double mantissa : mantissas) {
                double tick = clean(mantissa * Math.pow(10, exponent));
                if (tick >= low * (1 - SLACK) && tick <= high * (1 + SLACK)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks.build().toArray();
    }

    /** 3 times 0.1 is to be 0.3. */
    private static double clean(double value) {
        return Double.isInfinite(value) ? value : BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }

    /** Numbers that have room on so many em: close together where there is little, for two say nothing of a scale. */
    public static int most(double height) {
        return (int) Math.max(2, Math.max(height / WIDE, Math.min(FEW, height / CLOSE)));
    }
}

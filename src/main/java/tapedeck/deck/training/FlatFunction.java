package tapedeck.deck.training;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.function.Clamp;
import tapedeck.function.Function;
import tapedeck.function.Relu;
import tapedeck.function.Sigmoid;
import tapedeck.function.Tanh;
import tapedeck.tape.WholeStatistics;

/**
 * An activation function that has a flat part. A unit is a column of its output, over all rows of the batch, or where that is an
 * image a channel. It is <em>idle</em> if its slope is at most {@link #FLAT} of the function's steepest wherever it was used:
 * saturated, or of a ReLU dead.
 */
public enum FlatFunction {
    /** {@code σ′ = y (1 − y)}, at most ¼. */
    SIGMOID(y -> 4 * y * (1 - y)),
    /** {@code tanh′ = 1 − y²}, at most 1. */
    TANH(y -> 1 - y * y),
    /** 1 where the output is above 0, else 0; {@code clamp(min=0)} is one. */
    RELU(y -> y > 0 ? 1 : 0);

    /** Of the steepest slope; a sigmoid's output is then beyond 0.0025 or 0.9975, a tanh's beyond ±0.995. */
    static final double FLAT = 0.01;
    private static final double HALF = 0.5;

    private final DoubleUnaryOperator steepness;

    FlatFunction(DoubleUnaryOperator steepness) {
        this.steepness = steepness;
    }

    /** Returns which one {@code function} is; null if it has no flat part. */
    public static @Nullable FlatFunction of(@Nullable Function function) {
        return switch (function) {
            case Sigmoid _ -> SIGMOID;
            case Tanh _ -> TANH;
            case Relu _ -> RELU;
            case Clamp clamp when clamp.min() == 0 && clamp.max() == Double.POSITIVE_INFINITY -> RELU;
            case null, default -> null;
        };
    }

    /** The same of a Function that was recorded elsewhere, by what it is called where the engine does not have it. */
    public static @Nullable FlatFunction of(@Nullable Function function, String call) {
        return function != null ? of(function) : switch (call) {
            case "sigmoid" -> SIGMOID;
            case "tanh" -> TANH;
            case "relu" -> RELU;
            default -> null;
        };
    }

    /**
     * The share of the idle units, from 0 to 1, where only the statistics of all outputs are known: exact where all of them are, a
     * bound that it is not above where that is below {@code most}; else NaN.
     */
    public double idle(WholeStatistics all, double most) {
        if (all.nonFinite() > 0 || Double.isNaN(all.min())) {
            return Double.NaN;
        }
        double steepest = all.min() < centre() && all.max() > centre()
                ? 1
                : Math.max(steepness.applyAsDouble(all.min()), steepness.applyAsDouble(all.max()));
        if (steepest <= FLAT) {
            return 1;
        }
        double bound = mostFlat(all);
        return bound < most ? bound : Double.NaN;
    }

    /** Where it is steepest, by its output; a ReLU is as steep everywhere above 0. */
    private double centre() {
        return this == SIGMOID ? HALF : 0;
    }

    /** The share of flat elements that there can be at most: the mean of the slope is known, and that of the others is at most 1. */
    public double mostFlat(WholeStatistics all) {
        return this == RELU ? all.zeros() : Math.min(1, (1 - meanSteepness(all)) / (1 - FLAT));
    }

    /** The share of flat elements that there are at least: each other one adds more than {@link #FLAT} to the mean. */
    public double leastFlat(WholeStatistics all) {
        return this == RELU ? all.zeros() : Math.max(0, 1 - meanSteepness(all) / FLAT);
    }

    private double meanSteepness(WholeStatistics all) {
        double squares = all.std() * all.std() + all.mean() * all.mean();
        return this == SIGMOID ? 4 * (all.mean() - squares) : 1 - squares;
    }

    /** How many units {@code output} has: its columns, or where it is an image its channels. */
    static int units(NdArray output) {
        Shape shape = output.shape();
        return shape.dim() == 0 ? 1 : shape.size(unitAt(shape));
    }

    private static int unitAt(Shape shape) {
        return shape.dim() > 2 ? 1 : Math.max(0, shape.dim() - 1);
    }

    /** Notes in {@code awake}, one for each unit, which of them are not idle in {@code output}. NaN is not idle: it is another finding. */
    void rouse(NdArray output, boolean[] awake) {
        Shape shape = output.shape();
        int inner = 1;
        for (int d = unitAt(shape) + 1; d < shape.dim(); d++) {
            inner *= shape.size(d);
        }
        NdArray rows = output.contiguous();
        double[] values = rows.values();
        int from = rows.offset();
        int n = rows.numel();
        for (int start = 0, unit = 0; start < n; start += inner, unit = unit + 1 == awake.length ? 0 : unit + 1) {
            for (int i = start; i < start + inner && !awake[unit]; i++) {
                awake[unit] = !(steepness.applyAsDouble(values[from + i]) <= FLAT);
            }
        }
    }

    /** The share of the idle among the units of {@code output}, from 0 to 1. */
    public double idle(NdArray output) {
        boolean[] awake = new boolean[units(output)];
        rouse(output, awake);
        return idle(awake);
    }

    static double idle(boolean[] awake) {
        int idle = 0;
        for (boolean each : awake) {
            idle += each ? 0 : 1;
        }
        return (double) idle / Math.max(1, awake.length);
    }
}

package tapedeck.finding;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.function.Function;
import tapedeck.function.Relu;
import tapedeck.function.Sigmoid;
import tapedeck.function.Tanh;

/**
 * What an activation function did in one iteration: how many of its units stood still, and how much of the gradient it
 * let through. A unit is a column of its output, over all rows of the batch; it is <em>idle</em> if its slope is at most
 * {@link #FLAT} of the function's steepest in every row. Where all are, {@code outgoing = incoming · slope} vanishes
 * and the layers before learn nothing.
 *
 * @param kind which function
 * @param tensor the output's name, or its number
 * @param idle share of the units that are idle, 0 to 1
 * @param incoming the norm of the gradient that came to its output
 * @param outgoing the norm of the gradient it gave
 */
public record GradientFlow(Kind kind, String tensor, double idle, double incoming, double outgoing) {
    /** Of the steepest slope; a sigmoid's output is then beyond 0.0025 or 0.9975, a tanh's beyond ±0.995. */
    static final double FLAT = 0.01;

    /** The functions that have a flat part. */
    public enum Kind {
        /** {@code σ′ = y (1 − y)}, at most ¼. */
        SIGMOID(y -> 4 * y * (1 - y)),
        /** {@code tanh′ = 1 − y²}, at most 1. */
        TANH(y -> 1 - y * y),
        /** 1 where the output is above 0, else 0. */
        RELU(y -> y > 0 ? 1 : 0);

        private final DoubleUnaryOperator steepness;

        Kind(DoubleUnaryOperator steepness) {
            this.steepness = steepness;
        }

        /** Which one {@code function} is; null if it has no flat part. */
        static @Nullable Kind of(@Nullable Function function) {
            return switch (function) {
                case Sigmoid _ -> SIGMOID;
                case Tanh _ -> TANH;
                case Relu _ -> RELU;
                case null, default -> null;
            };
        }
    }

    /** The share of the gradient's norm that goes through; 0 if none came. */
    public double passed() {
        return incoming == 0 ? 0 : outgoing / incoming;
    }

    /** The share of the idle among the units of {@code output}: its columns, or where it is an image its channels. */
    static double idle(Kind kind, NdArray output) {
        Shape shape = output.shape();
        int unitAt = shape.dim() > 2 ? 1 : Math.max(0, shape.dim() - 1);
        int units = shape.dim() == 0 ? 1 : shape.size(unitAt);
        int inner = 1;
        for (int d = unitAt + 1; d < shape.dim(); d++) {
            inner *= shape.size(d);
        }
        boolean[] alive = new boolean[units];
        double[] values = output.toArray();
        for (int i = 0; i < values.length; i++) {
            // NaN is not idle: it is another finding
            alive[i / inner % units] |= !(kind.steepness.applyAsDouble(values[i]) <= FLAT);
        }
        int idle = 0;
        for (boolean each : alive) {
            idle += each ? 0 : 1;
        }
        return (double) idle / Math.max(1, units);
    }
}

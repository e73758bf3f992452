package tapedeck.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.LayerNames;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TensorState;

/**
 * The loss of one batch along the step that its update took: a part of it, all of it, several times as far. Each step trusts a linear
 * approximation, {@code L(x + t d) = L(x) + t g . d}, and the learning rate says how far; here is how far it can be trusted. Immutable.
 *
 * @param rate with which the step was taken, that of the first parameter
 * @param loss of the batch before the step
 * @param whole the whole step
 * @param parts the step of each layer alone, in the order of the parameters; empty where there is one layer only
 */
public record StepCurve(double rate, double loss, Profile whole, List<Part> parts) {
    /** So many times the rate is the furthest point. */
    public static final double FURTHEST = 4;
    private static final int PER_RATE = 8;

    /** The loss at so many times the step: at that many times the rate, where a step grows with the rate. */
    public record Point(double multiple, double loss) {}

    /**
     * The loss along a step.
     *
     * @param slope what the gradient promises of one step: its change of the loss, below 0 where it falls
     * @param points from 0 to {@value StepCurve#FURTHEST} times the step
     */
    public record Profile(double slope, List<Point> points) {
        public Profile {
            points = List.copyOf(points);
        }

        /** The loss after {@code multiple} steps, between two points the straight line. */
        public double at(double multiple) {
            double place = Math.clamp(multiple, 0, FURTHEST) * PER_RATE;
            int before = Math.min((int) place, points.size() - 2);
            double share = place - before;
            double first = points.get(before).loss;
            return share == 0 ? first : first + share * (points.get(before + 1).loss - first);
        }

        /** By how much the loss was to fall, as the gradient has it. */
        public double predicted() {
            return -slope;
        }

        /** By how much it falls with the whole step. */
        public double actual() {
            return points.getFirst().loss - at(1);
        }

        /** Returns which share of the decrease that was predicted came: 1 where the loss is straight; NaN where none was predicted. */
        public double ratio() {
            return actual() / predicted();
        }
    }

    /** The step of one layer, the others staying where they are; its name is what its parameters' names begin with. */
    public record Part(String name, Profile along) {}

    public StepCurve {
        parts = List.copyOf(parts);
    }

    /**
     * Profile the first update of a captured iteration.
     *
     * @param cancelled asked between two points
     * @return null where there is no update yet, or no loss that it could be of
     * @throws CancellationException if {@code cancelled} says so
     */
    public static @Nullable StepCurve of(CapturedIteration captured, BooleanSupplier cancelled) {
        LossFunction loss = LossFunction.of(captured);
        return loss == null ? null : of(loss, captured, cancelled);
    }

    /** The same, of an iteration whose loss is at hand as a function already. */
    public static @Nullable StepCurve of(LossFunction loss, CapturedIteration captured, BooleanSupplier cancelled) {
        Map<Long, ParameterUpdated> updates = updates(captured);
        if (loss.parameters().stream().noneMatch(each -> updates.containsKey(each.id()))) {
            return null;
        }
        double[] origin = loss.origin();
        double[] gradient = loss.gradient(origin);
        double[] step = step(loss, updates);
        Walk walk = new Walk(loss, origin, gradient, cancelled);
        Map<String, double[]> layers = layers(loss, step);
        List<Part> parts = new ArrayList<>();
        if (layers.size() > 1) {
            layers.forEach((name, part) -> parts.add(new Part(name, walk.along(part))));
        }
        double rate = updates.values().iterator().next().rate();
        return new StepCurve(rate, loss.at(origin), walk.along(step), parts);
    }

    /** Of the first step of the iteration: of a program with several, those of the others are of other losses. */
    static Map<Long, ParameterUpdated> updates(CapturedIteration captured) {
        Map<Long, ParameterUpdated> updates = new LinkedHashMap<>();
        for (TapeEvent event : captured.events()) {
            if (event instanceof ParameterUpdated update) {
                updates.putIfAbsent(update.tensor(), update);
            } else if (event instanceof TapeEvent.FunctionRecorded && !updates.isEmpty()) {
                break;
            }
        }
        return updates;
    }

    static double[] step(LossFunction loss, Map<Long, ParameterUpdated> updates) {
        double[] step = new double[loss.dim()];
        int at = 0;
        for (TensorState each : loss.parameters()) {
            ParameterUpdated update = updates.get(each.id());
            if (update != null) {
                double[] before = update.before().toArray();
                double[] after = update.after().toArray();
                for (int i = 0; i < before.length; i++) {
                    step[at + i] = after[i] - before[i];
                }
            }
            at += each.data().numel();
        }
        return step;
    }

    /** The step with all but one layer at rest, for each layer. */
    static Map<String, double[]> layers(LossFunction loss, double[] step) {
        Map<String, double[]> layers = new LinkedHashMap<>();
        int at = 0;
        for (TensorState each : loss.parameters()) {
            NdArray data = each.data();
            double[] layer = layers.computeIfAbsent(LayerNames.of(each.name()), _ -> new double[step.length]);
            System.arraycopy(step, at, layer, at, data.numel());
            at += data.numel();
        }
        layers.values().removeIf(layer -> Arrays.stream(layer).allMatch(value -> value == 0));
        return layers;
    }

    private static final class Walk {
        private final LossFunction loss;
        private final double[] origin;
        private final double[] gradient;
        private final BooleanSupplier cancelled;

        Walk(LossFunction loss, double[] origin, double[] gradient, BooleanSupplier cancelled) {
            this.loss = loss;
            this.origin = origin;
            this.gradient = gradient;
            this.cancelled = cancelled;
        }

        Profile along(double[] step) {
            double slope = 0;
            for (int i = 0; i < step.length; i++) {
                slope += gradient[i] * step[i];
            }
            List<Point> points = new ArrayList<>();
            for (int k = 0; k <= FURTHEST * PER_RATE; k++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                double multiple = (double) k / PER_RATE;
                double[] point = origin.clone();
                for (int i = 0; i < point.length; i++) {
                    point[i] += multiple * step[i];
                }
                points.add(new Point(multiple, loss.at(point)));
            }
            return new Profile(slope, points);
        }
    }
}

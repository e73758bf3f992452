package tapedeck.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.function.Context;
import tapedeck.function.Function;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;

/**
 * The loss of a captured iteration as a function of its parameters: the Functions that lie between, run again with other
 * numbers, on the same batch and with the same masks. It is what backward started from up to the first update, each weighted
 * with the gradient that it started with: the function whose gradient that update used. What an <em>if</em> decided stays
 * decided.
 *
 * <p>A point is one vector of all parameters, in the order in which they were used. Nothing is rounded to float32 on the way,
 * and nothing recorded changes. For one thread.
 */
public final class LossFunction {
    private final List<TensorState> parameters;
    private final List<FunctionRecorded> path;
    private final List<LossPath.Root> roots;
    private final int dim;

    private LossFunction(LossPath found) {
        parameters = found.parameters();
        path = found.functions();
        roots = found.roots();
        dim = parameters.stream().mapToInt(each -> each.data().numel()).sum();
    }

    /** Of what is captured up to its first update; null where backward did not run, or no parameter leads to its loss. */
    public static @Nullable LossFunction of(Captured captured) {
        LossPath found = LossPath.of(captured);
        return found == null ? null : new LossFunction(found);
    }

    /** The parameters that it depends on, with the numbers that they had, in order. */
    public List<TensorState> parameters() {
        return parameters;
    }

    /** How many numbers a point has. */
    public int dim() {
        return dim;
    }

    /** The point at which the iteration was. */
    public double[] origin() {
        double[] origin = new double[dim];
        int at = 0;
        for (TensorState each : parameters) {
            double[] values = each.data().toArray();
            System.arraycopy(values, 0, origin, at, values.length);
            at += values.length;
        }
        return origin;
    }

    /** The loss at {@code point}. */
    public double at(double[] point) {
        return loss(run(point, null));
    }

    /** The gradient at {@code point}. */
    public double[] gradient(double[] point) {
        List<Context> contexts = new ArrayList<>();
        run(point, contexts);
        Map<Long, NdArray> gradients = new HashMap<>();
        for (int k = path.size(); k >= 0; k--) {
            for (LossPath.Root root : roots) {
                if (root.after() == k) {
                    gradients.merge(root.tensor().id(), root.seed(), Elementwise::add);
                }
            }
            if (k > 0) {
                pass(path.get(k - 1), contexts.get(k - 1), gradients);
            }
        }
        return flat(gradients);
    }

    private static void pass(FunctionRecorded recorded, Context context, Map<Long, NdArray> gradients) {
        NdArray incoming = gradients.remove(recorded.output().id());
        if (incoming == null) {
            return;
        }
        @Nullable
        NdArray[] given = function(recorded).backward(context, incoming);
        for (int i = 0; i < given.length; i++) {
            NdArray gradient = given[i];
            if (gradient != null && recorded.needs().get(i)) {
                gradients.merge(recorded.inputs().get(i).id(), gradient, Elementwise::add);
            }
        }
    }

    private double[] flat(Map<Long, NdArray> gradients) {
        double[] flat = new double[dim];
        int at = 0;
        for (TensorState each : parameters) {
            NdArray gradient = gradients.get(each.id());
            if (gradient != null) {
                System.arraycopy(gradient.toArray(), 0, flat, at, gradient.numel());
            }
            at += each.data().numel();
        }
        return flat;
    }

    /** The roots' numbers at {@code point}; the contexts of the Functions are added to {@code contexts}, if wanted. */
    private List<NdArray> run(double[] point, @Nullable List<Context> contexts) {
        Map<Long, NdArray> values = parameters(point);
        List<NdArray> seen = new ArrayList<>();
        for (int k = 0; k <= path.size(); k++) {
            for (LossPath.Root root : roots) {
                if (root.after() == k) {
                    seen.add(values.getOrDefault(root.tensor().id(), root.tensor().data()));
                }
            }
            if (k < path.size()) {
                run(path.get(k), values, contexts);
            }
        }
        return seen;
    }

    private static void run(FunctionRecorded recorded, Map<Long, NdArray> values, @Nullable List<Context> contexts) {
        NdArray[] inputs = new NdArray[recorded.inputs().size()];
        long needs = 0;
        for (int i = 0; i < inputs.length; i++) {
            TensorState input = recorded.inputs().get(i);
            boolean needed = recorded.needs().get(i);
            needs |= needed ? 1L << Math.min(i, Long.SIZE - 1) : 0;
            inputs[i] = needed ? values.getOrDefault(input.id(), input.data()) : input.data();
        }
        Context context = new Context(inputs, contexts == null ? 0 : needs);
        values.put(recorded.output().id(), function(recorded).forward(context, inputs));
        if (contexts != null) {
            contexts.add(context);
        }
    }

    private static Function function(FunctionRecorded recorded) {
        return Objects.requireNonNull(recorded.function());
    }

    private Map<Long, NdArray> parameters(double[] point) {
        if (point.length != dim) {
            throw new IllegalArgumentException("a point of " + dim + " numbers, not of " + point.length);
        }
        Map<Long, NdArray> values = new HashMap<>();
        int at = 0;
        for (TensorState each : parameters) {
            int numel = each.data().numel();
            values.put(each.id(), NdArray.of(Arrays.copyOfRange(point, at, at + numel),
                    each.shape().toArray()));
            at += numel;
        }
        return values;
    }

    private double loss(List<NdArray> seen) {
        double sum = 0;
        for (int r = 0; r < seen.size(); r++) {
            double[] values = seen.get(r).toArray();
            double[] weights = roots.get(r).seed().toArray();
            for (int i = 0; i < values.length; i++) {
                sum += values[i] * weights[i];
            }
        }
        return sum;
    }
}

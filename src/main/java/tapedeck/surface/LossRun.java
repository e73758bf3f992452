package tapedeck.surface;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.function.Context;
import tapedeck.function.Function;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;

/** The Functions of a loss, run once with numbers of their own. Backward can go through them any number of times. */
final class LossRun {
    /**
     * A gradient that backward starts with.
     *
     * @param before it arrives when so many of the Functions are still to be gone through
     */
    record Seed(long tensor, NdArray gradient, int before) {}

    private final LossPath path;
    private final List<Context> contexts = new ArrayList<>();
    private final double loss;

    /**
     * @param values of the parameters by their ids; added to
     * @param keeps whether backward will go through
     */
    LossRun(LossPath path, Map<Long, NdArray> values, boolean keeps) {
        this.path = path;
        double sum = 0;
        for (int k = 0; k <= path.functions().size(); k++) {
            for (LossPath.Root root : path.roots()) {
                if (root.after() == k) {
                    sum += weighted(values.getOrDefault(root.tensor().id(), root.tensor().data()), root.seed());
                }
            }
            if (k < path.functions().size()) {
                run(path.functions().get(k), values, keeps);
            }
        }
        loss = sum;
    }

    private void run(FunctionRecorded recorded, Map<Long, NdArray> values, boolean keeps) {
        NdArray[] inputs = new NdArray[recorded.inputs().size()];
        long needs = 0;
        for (int i = 0; i < inputs.length; i++) {
            TensorState input = recorded.inputs().get(i);
            boolean needed = recorded.needs().get(i);
            needs |= needed ? 1L << Math.min(i, Long.SIZE - 1) : 0;
            inputs[i] = needed ? values.getOrDefault(input.id(), input.data()) : input.data();
        }
        Context context = new Context(inputs, keeps ? needs : 0);
        values.put(recorded.output().id(), function(recorded).forward(context, inputs));
        if (keeps) {
            contexts.add(context);
        }
    }

    private static Function function(FunctionRecorded recorded) {
        return Objects.requireNonNull(recorded.function());
    }

    private static double weighted(NdArray value, NdArray seed) {
        double[] values = value.toArray();
        double[] weights = seed.toArray();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }

    double loss() {
        return loss;
    }

    /** Returns what backward started with when it was recorded. */
    List<Seed> seeds() {
        return path.roots().stream().map(root -> new Seed(root.tensor().id(), root.seed(), root.after())).toList();
    }

    /** The gradients that are left when backward has gone through all Functions, by the tensors' ids. */
    Map<Long, NdArray> backward(List<Seed> seeds) {
        return backward(seeds, 0);
    }

    /** The same, gone through all but the first {@code until} Functions. */
    Map<Long, NdArray> backward(List<Seed> seeds, int until) {
        Map<Long, NdArray> gradients = new HashMap<>();
        for (int k = path.functions().size(); k >= until; k--) {
            for (Seed seed : seeds) {
                if (seed.before == k) {
                    gradients.merge(seed.tensor, seed.gradient, Elementwise::add);
                }
            }
            if (k > until) {
                pass(path.functions().get(k - 1), contexts.get(k - 1), gradients);
            }
        }
        return gradients;
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
}

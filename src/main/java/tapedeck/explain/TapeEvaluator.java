package tapedeck.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.FunctionState;
import tapedeck.tape.GradientTerm;
import tapedeck.tape.Rerun;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * Runs a recorded tape again with one tensor changed: the Functions that depend on it, with all else as it was when
 * they ran. What was detached, or ran without gradients, stays as it was. Needs no Program and changes nothing.
 *
 * <p>The loss is the tensor that backward started from, weighted with the gradient it started with; before backward,
 * the last single number that was made. For one thread.
 */
public final class TapeEvaluator {
    private final long tensor;
    private final NdArray original;
    private final long root;
    private final NdArray seed;
    private final NdArray rootValue;
    /** Those that depend on the tensor and that the loss depends on, in order. */
    private final List<Rerun> path = new ArrayList<>();
    private final int functions;
    /** True if all that depend on the tensor can be run again. */
    private boolean complete = true;

    private TapeEvaluator(TapeSnapshot snapshot, TensorState changed, TensorState loss) {
        tensor = changed.id();
        root = loss.id();
        List<FunctionState> all = snapshot.functions();
        int last = lastMaker(all, root);
        functions = last + 1;
        int made = maker(all, tensor);
        original = made >= 0 ? event(all.get(made)).output().data() : asGiven(all, changed);
        rootValue = last >= 0 ? event(all.get(last)).output().data() : loss.data();
        // nothing else comes to what backward starts from
        NdArray given = last >= 0
                ? all.get(last).incoming()
                : loss.gradientTerms().stream().filter(term -> term.source() == GradientTerm.Source.SEED).findFirst()
                        .map(GradientTerm::contribution).orElse(null);
        seed = given != null ? given : NdArray.full(rootValue.shape(), 1);
        for (Rerun rerun : reached(all.subList(0, last + 1), made)) {
            path.add(rerun);
        }
        keepThoseThatCount();
    }

    /**
     * For the tensor of that id; null if there is no loss on the tape, or one that depends on the tensor was recorded without its
     * Function.
     */
    public static @Nullable TapeEvaluator of(TapeSnapshot snapshot, long tensor) {
        TensorState loss = loss(snapshot);
        if (loss == null || snapshot.functions().stream().anyMatch(function -> function.recorded() == null)) {
            return null;
        }
        TapeEvaluator evaluator = new TapeEvaluator(snapshot, snapshot.tensor(tensor), loss);
        return evaluator.complete ? evaluator : null;
    }

    /** Returns what is differentiated; null if there is no such tensor yet. */
    public static @Nullable TensorState loss(TapeSnapshot snapshot) {
        Long root = snapshot.loss();
        if (root != null) {
            return snapshot.tensors().stream().filter(t -> t.id() == root).findFirst().orElse(null);
        }
        return snapshot.functions().reversed().stream().map(function -> snapshot.tensor(function.output()))
                .filter(output -> output.requiresGrad() && output.data().numel() == 1).findFirst().orElse(null);
    }

    private static FunctionRecorded event(FunctionState function) {
        return java.util.Objects.requireNonNull(function.recorded());
    }

    /** The Function that made it anew: a view is made again when its base is changed, and owes nothing to what it was. */
    private static int maker(List<FunctionState> functions, long tensor) {
        return functions.stream().filter(f -> f.output() == tensor && !f.inputs().contains(tensor))
                .mapToInt(FunctionState::index).max().orElseGet(() -> firstMaker(functions, tensor));
    }

    private static int firstMaker(List<FunctionState> functions, long tensor) {
        return functions.stream().filter(f -> f.output() == tensor).mapToInt(FunctionState::index).findFirst()
                .orElse(-1);
    }

    private static int lastMaker(List<FunctionState> functions, long tensor) {
        return functions.stream().filter(f -> f.output() == tensor).mapToInt(FunctionState::index).max().orElse(-1);
    }

    /** A leaf as the first Function found it: the optimizer may have changed it since. */
    private static NdArray asGiven(List<FunctionState> functions, TensorState leaf) {
        for (FunctionState function : functions) {
            for (TensorState input : event(function).inputs()) {
                if (input.id() == leaf.id()) {
                    return input.data();
                }
            }
        }
        return leaf.data();
    }

    private List<Rerun> reached(List<FunctionState> candidates, int made) {
        Map<Long, Boolean> depends = new HashMap<>(Map.of(tensor, true));
        List<Rerun> reached = new ArrayList<>();
        for (FunctionState function : candidates) {
            if (function.index() <= made) {
                continue;
            }
            FunctionRecorded recorded = event(function);
            boolean touched = false;
            for (int i = 0; i < function.inputs().size(); i++) {
                touched |= recorded.needs().get(i) && depends.getOrDefault(function.inputs().get(i), false);
            }
            depends.put(function.output(), touched);
            if (touched && recorded.function() != null) {
                reached.add(new Rerun(recorded));
            }
            complete &= !touched || recorded.function() != null;
        }
        return reached;
    }

    /** Drops the Functions that lead away from the loss. */
    private void keepThoseThatCount() {
        java.util.Set<Long> wanted = new java.util.HashSet<>(List.of(root));
        for (int k = path.size() - 1; k >= 0; k--) {
            FunctionRecorded recorded = path.get(k).recorded();
            if (wanted.contains(recorded.output().id())) {
                recorded.inputs().forEach(input -> wanted.add(input.id()));
            } else {
                path.remove(k);
            }
        }
    }

    /** The tensor's numbers when it was used: before any update. */
    public NdArray original() {
        return original;
    }

    /** The loss as it was recorded. */
    public double loss() {
        return weighted(rootValue);
    }

    /** The loss if the tensor had been {@code data}, of its shape. */
    public double loss(NdArray data) {
        Map<Long, NdArray> changed = new HashMap<>(Map.of(tensor, data));
        for (Rerun rerun : path) {
            changed.put(rerun.recorded().output().id(), rerun.with(changed).forward());
        }
        return weighted(changed.getOrDefault(root, rootValue));
    }

    /** The derivative of the loss along {@code direction}, of the tensor's shape: forward mode. */
    public double forward(NdArray direction) {
        Map<Long, NdArray> tangents = new HashMap<>(Map.of(tensor, direction));
        for (Rerun rerun : path) {
            List<TensorState> inputs = rerun.recorded().inputs();
            @Nullable
            NdArray[] given = new NdArray[inputs.size()];
            for (int i = 0; i < given.length; i++) {
                given[i] = rerun.needs(i) ? tangents.get(inputs.get(i).id()) : null;
            }
            tangents.put(rerun.recorded().output().id(), rerun.jvp(given));
        }
        NdArray tangent = tangents.get(root);
        return tangent == null ? 0 : weighted(tangent);
    }

    /** The derivative of the loss with respect to every element: reverse mode. */
    public NdArray reverse() {
        Map<Long, NdArray> gradients = new HashMap<>(Map.of(root, seed));
        path.reversed().forEach(rerun -> rerun.passBack(gradients));
        return gradients.getOrDefault(tensor, NdArray.zeros(original.shape()));
    }

    /** How many Functions lie between the tensor and the loss. */
    public int dependent() {
        return path.size();
    }

    /** How many Functions the tape has up to the loss. */
    public int functions() {
        return functions;
    }

    private double weighted(NdArray value) {
        double[] values = value.toArray();
        double[] weights = seed.toArray();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }
}

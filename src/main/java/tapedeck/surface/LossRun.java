package tapedeck.surface;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.tape.Rerun;
import tapedeck.tape.TapeEvent.FunctionRecorded;

/** The Functions of a loss, run once with numbers of their own. Backward can go through them any number of times. */
final class LossRun {
    /**
     * A gradient that backward starts with.
     *
     * @param before it arrives when so many of the Functions are still to be gone through
     */
    record Seed(long tensor, NdArray gradient, int before) {}

    private final LossPath path;
    private final List<Rerun> reruns;

    /** @param values of the parameters by their ids; what the Functions make is added to them */
    LossRun(LossPath path, Map<Long, NdArray> values) {
        this.path = path;
        reruns = path.functions().stream().map(each -> run(each, values)).toList();
    }

    private static Rerun run(FunctionRecorded recorded, Map<Long, NdArray> values) {
        Rerun rerun = new Rerun(recorded).with(values);
        values.put(recorded.output().id(), rerun.forwardForBackward());
        return rerun;
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
        for (int k = reruns.size(); k >= until; k--) {
            for (Seed seed : seeds) {
                if (seed.before == k) {
                    gradients.merge(seed.tensor, seed.gradient, Elementwise::add);
                }
            }
            if (k > until) {
                reruns.get(k - 1).passBack(gradients);
            }
        }
        return gradients;
    }
}

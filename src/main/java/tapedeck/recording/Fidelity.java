package tapedeck.recording;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.Rerun;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradientsComputed;

/**
 * The comparison of the engine's Functions with PyTorch's results: every recording is a test of both. Of each Function whose gradients
 * were computed, what ours gives of the same inputs and the same incoming gradient is put beside it.
 *
 * @param compared how many Functions were
 * @param difference the largest of two numbers, relative to the largest of their gradient
 * @param worst the node where it is; empty if nothing was compared
 * @param unknown nodes that were not, because the engine has none, another, or not all of their numbers; how often each
 */
public record Fidelity(int compared, double difference, String worst, SortedMap<String, Integer> unknown) {
    /** Returns whether there was nothing to compare: no backward pass was recorded. */
    public boolean isEmpty() {
        return compared == 0 && unknown.isEmpty();
    }

    /** Of all iterations that were recorded; reads them. Slow. */
    public static Fidelity of(RecordedRun run) {
        Comparison comparison = new Comparison();
        for (long iteration : run.shown()) {
            EventReader reader = run.read(iteration);
            if (reader != null) {
                comparison.functions.clear();
                reader.forEachRemaining(comparison::add);
            }
        }
        return new Fidelity(comparison.compared, comparison.difference, comparison.worst, comparison.unknown);
    }

    private static final class Comparison {
        private final Map<Integer, FunctionRecorded> functions = new HashMap<>();
        private final SortedMap<String, Integer> unknown = new TreeMap<>();
        private int compared;
        private double difference;
        private String worst = "";

        void add(TapeEvent event) {
            if (event instanceof FunctionRecorded recorded) {
                functions.put(recorded.index(), recorded);
            } else if (event instanceof GradientsComputed computed && functions.containsKey(computed.index())) {
                compare(functions.get(computed.index()), computed);
            }
        }

        private void compare(FunctionRecorded recorded, GradientsComputed computed) {
            @Nullable
            NdArray[] ours = ours(recorded, computed.incoming());
            if (ours == null) {
                unknown.merge(recorded.gradFn(), 1, Integer::sum);
                return;
            }
            compared++;
            for (int i = 0; i < computed.outgoing().size(); i++) {
                NdArray theirs = computed.outgoing().get(i);
                NdArray own = i < ours.length ? ours[i] : null;
                if (theirs != null && own != null && theirs.numel() == own.numel()) {
                    compare(theirs.toArray(), own.toArray(), recorded.gradFn());
                }
            }
        }

        /** Null where we have no such Function, or the gradient was sampled. */
        private static @Nullable NdArray @Nullable [] ours(FunctionRecorded recorded, NdArray incoming) {
            if (recorded.function() == null || incoming.numel() != recorded.output().data().numel()) {
                return null;
            }
            return new Rerun(recorded).vjp(incoming);
        }

        private void compare(double[] theirs, double[] own, String node) {
            double scale = Float.MIN_NORMAL;
            for (double each : theirs) {
                scale = Double.isFinite(each) ? Math.max(scale, Math.abs(each)) : scale;
            }
            for (int i = 0; i < theirs.length; i++) {
                double off = Double.compare(theirs[i], own[i]) == 0 ? 0 : Math.abs(theirs[i] - own[i]) / scale;
                if (!(off <= difference)) {
                    difference = Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
                    worst = node;
                }
            }
        }
    }
}

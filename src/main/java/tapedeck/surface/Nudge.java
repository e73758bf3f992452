package tapedeck.surface;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Rerun;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * A small change of one number of a leaf, and what the Functions that are on the tape make of it: each is run again where its
 * operands changed, with the masks that it drew. Nothing recorded changes, and nothing is rounded to float32 on the way. Immutable.
 *
 * @param leaf the id of the tensor
 * @param element which of its numbers, in row-major order
 * @param by how much is added to it
 * @param numbers of the leaf and of every tensor that depends on it, by their ids
 * @param promised the change of the loss by the element's gradient: gradient times {@code by}; NaN where none has arrived
 */
public record Nudge(long leaf, int element, double by, Map<Long, NdArray> numbers, double promised) {
    public Nudge {
        numbers = Map.copyOf(numbers);
    }

    /**
     * Returns what comes of it at the place that is shown.
     *
     * @param captured of which {@code shown} is
     * @return null where it cannot be told: the tensor is no leaf, is not here whole or was updated since, or a Function is not known
     */
    public static @Nullable Nudge of(CapturedIteration captured, TapeSnapshot shown, long leaf, int element,
            double by) {
        TensorState nudged = shown.tensors().stream().filter(each -> each.id() == leaf).findFirst().orElse(null);
        if (nudged == null || !nudged.leaf() || nudged.sampling() != null || shown.stepped().contains(leaf)
                || element >= nudged.data().numel()) {
            return null;
        }
        Map<Long, NdArray> numbers = new HashMap<>();
        List<TapeEvent> events = captured.events();
        for (TapeEvent event : events.subList(0, Math.min(shown.playhead(), events.size()))) {
            if (event instanceof FunctionRecorded recorded && isConcerned(recorded, leaf, numbers)
                    && !run(recorded, leaf, element, by, numbers)) {
                return null;
            }
        }
        numbers.put(leaf, moved(nudged.data(), element, by));
        NdArray gradient = nudged.grad();
        return new Nudge(leaf, element, by, numbers, gradient == null ? Double.NaN : gradient.toArray()[element] * by);
    }

    private static boolean isConcerned(FunctionRecorded recorded, long leaf, Map<Long, NdArray> numbers) {
        return recorded.inputs().stream().anyMatch(each -> each.id() == leaf || numbers.containsKey(each.id()));
    }

    /** Returns whether it could be run. */
    private static boolean run(FunctionRecorded recorded, long leaf, int element, double by,
            Map<Long, NdArray> numbers) {
        if (recorded.function() == null || recorded.inputs().stream().anyMatch(each -> each.sampling() != null)) {
            return false;
        }
        NdArray[] inputs = recorded.inputs().stream().map(each -> each.id() == leaf
                ? moved(each.data(), element, by)
                : numbers.getOrDefault(each.id(), each.data())).toArray(NdArray[]::new);
        numbers.put(recorded.output().id(), new Rerun(recorded).with(inputs).forward());
        return true;
    }

    private static NdArray moved(NdArray data, int element, double by) {
        double[] values = data.toArray().clone();
        values[element] += by;
        return NdArray.of(values, data.shape().toArray());
    }
}

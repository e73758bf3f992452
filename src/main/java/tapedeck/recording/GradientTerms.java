package tapedeck.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TensorState;

/**
 * The terms of each tensor's gradient, one after another as the deck tells them, from what PyTorch tells: what a Function gave, and of
 * a leaf the sum of a pass, once it is whole. Of a leaf the last contribution makes exactly what PyTorch has.
 */
final class GradientTerms {
    private final RecordedTensors tensors;
    private final Consumer<TapeEvent> events;
    /** The gradient of each tensor, as it is by now; null for None. */
    private final Map<Long, @Nullable NdArray> grads = new HashMap<>();
    /** At leaves, given by the Function whose gradients were computed last: how it sums up is told next, if it is the last. */
    private final List<GradAccumulated> waiting = new ArrayList<>();

    GradientTerms(RecordedTensors tensors, Consumer<TapeEvent> events) {
        this.tensors = tensors;
        this.events = events;
    }

    private @Nullable NdArray grad(TensorState tensor) {
        return grads.containsKey(tensor.id()) ? grads.get(tensor.id()) : tensor.grad();
    }

    /** The gradient that backward starts with arrives at its root. */
    void seed(long root, NdArray seed) {
        arrive(tensors.get(root), seed);
        flush();
    }

    /** A pass begins: what is no leaf has no gradient yet. */
    void begin(List<TensorState> seen) {
        seen.stream().filter(each -> !each.leaf() && !each.retainsGrad()).forEach(each -> grads.remove(each.id()));
    }

    /** The gradient that a leaf has when a pass begins; null for None. */
    void beginAt(long leaf, @Nullable NdArray grad) {
        grads.put(leaf, grad);
    }

    /** A Function gave {@code contribution}. */
    void arrive(TensorState tensor, NdArray contribution) {
        NdArray before = grad(tensor);
        for (GradAccumulated each : waiting) {
            before = each.tensor() == tensor.id() ? each.after() : before;
        }
        waiting.add(new GradAccumulated(tensor.id(), before, contribution,
                before == null ? contribution : sum(before, contribution)));
    }

    private static NdArray sum(NdArray a, NdArray b) {
        if (!a.shape().equals(b.shape())) {
            throw new IllegalArgumentException("gradients of two shapes");
        }
        return Elementwise.apply((x, y, z, from, to) -> {
            for (int i = from; i < to; i++) {
                z[i] = x[i] + y[i];
            }
        }, a, b);
    }

    /** A leaf's sum is told: what arrived last makes exactly that; what nobody was seen to give came from elsewhere. */
    void accumulated(long tensor, @Nullable NdArray before, NdArray contribution, NdArray after) {
        for (int i = waiting.size() - 1; i >= 0; i--) {
            GradAccumulated last = waiting.get(i);
            if (last.tensor() == tensor) {
                waiting.set(i, new GradAccumulated(tensor, last.before(), last.contribution(), after));
                return; // the sums of the other leaves, which the same Function gave to, are told next
            }
        }
        flush();
        waiting.add(new GradAccumulated(tensor, before, contribution, after));
        flush();
    }

    /** Nothing more is told of what arrived. */
    void flush() {
        for (GradAccumulated each : waiting) {
            grads.put(each.tensor(), each.after());
            events.accept(each);
        }
        waiting.clear();
    }

    /** Its gradient is gone, or all zeros. */
    void zeroed(TensorState tensor, boolean toZero) {
        NdArray now = grad(tensor);
        grads.put(tensor.id(), toZero && now != null ? NdArray.zeros(now.shape()) : null);
    }
}

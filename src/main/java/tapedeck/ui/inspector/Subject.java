package tapedeck.ui.inspector;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.selection.Selection;

/**
 * The subject that is looked at. A Function is looked at with its output, a tensor with the Function that made it.
 *
 * @param snapshot where it is
 * @param tensor whose numbers are shown
 * @param function which made it, or null for a leaf
 */
record Subject(TapeSnapshot snapshot, TensorState tensor, @Nullable FunctionState function) {
    /** Null if it is not, or not yet, on the tape. */
    static @Nullable Subject of(TapeSnapshot snapshot, Selection selection) {
        return switch (selection) {
            case Selection.TensorSelected(long id) -> {
                TensorState tensor = snapshot.tensors().stream().filter(t -> t.id() == id).findFirst().orElse(null);
                yield tensor == null ? null : new Subject(snapshot, tensor, maker(snapshot, id));
            }
            case Selection.FunctionSelected(int index) -> {
                if (index < 0 || index >= snapshot.functions().size()) {
                    yield null;
                }
                FunctionState function = snapshot.functions().get(index);
                yield new Subject(snapshot, snapshot.tensor(function.output()), function);
            }
        };
    }

    private static @Nullable FunctionState maker(TapeSnapshot snapshot, long id) {
        return snapshot.functions().stream().filter(f -> f.output() == id).findFirst().orElse(null);
    }

    String name() {
        return ElementPlace.name(tensor);
    }

    /** Returns whether its numbers are from after a step, and its gradient from before. */
    boolean isStepped() {
        return snapshot.stepped().contains(tensor.id());
    }

    /** {@code AddBackward0} or {@code leaf}. */
    Message origin() {
        if (tensor.gradFn() != null) {
            return Message.verbatim(tensor.gradFn());
        }
        if (function != null) {
            return Message.of("inspector.origin.no-grad-fn", "call", function.call());
        }
        return Message.of("inspector.origin.leaf");
    }

    /** Where the largest gradient is, else 0: the element to begin with. */
    int firstElement() {
        NdArray grad = tensor.grad();
        if (grad == null) {
            return 0;
        }
        double[] values = grad.toArray();
        int largest = 0;
        for (int i = 0; i < values.length; i++) {
            largest = Math.abs(values[i]) > Math.abs(values[largest]) ? i : largest;
        }
        return largest;
    }
}

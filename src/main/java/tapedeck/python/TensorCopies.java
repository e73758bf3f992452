package tapedeck.python;

import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;
import tapedeck.autograd.Tensor;

/** The copies of tensors as they were, one as long as the numbers are the same. On the run's thread only. */
final class TensorCopies {
    /** Numbers of a tensor that is copied. */
    private static final long MOST_NUMBERS = 500_000;

    private record Copy(NdArray of, int version, Tensor tensor) {}

    private final Map<Tensor, Copy> copies = new WeakHashMap<>();

    /** A copy that nobody changes, without its graph; null of a tensor that is too large. */
    @SuppressWarnings("ReferenceEquality") // a tensor may be given other data
    @Nullable
    Tensor of(Tensor tensor) {
        NdArray data = tensor.data();
        if (data.numel() > MOST_NUMBERS) {
            return null;
        }
        Copy known = copies.get(tensor);
        if (known == null || known.of != data || known.version != data.version()) {
            known = new Copy(data, data.version(), apart(tensor));
            copies.put(tensor, known);
        }
        return known.tensor;
    }

    private static Tensor apart(Tensor tensor) {
        Tensor[] result = new Tensor[1];
        Workspace.outside(() -> result[0] = new Tensor(tensor.data().copy(), tensor.dtype()));
        return result[0];
    }
}

package tapedeck.autograd;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;

/**
 * The way a backward pass computes: in numbers, or in tensors whose history is recorded. It keeps what has arrived at a Function's
 * output until that has its turn.
 *
 * @param <G> a gradient
 */
interface GradientArithmetic<G> {
    /** The gradient that a pass begins with: {@code given}, or 1. */
    G seed(Tensor output, @Nullable Tensor given);

    /** Adds a part to what has arrived at a Function's output; returns whether it is the first. */
    boolean add(Node maker, G part);

    /** Adds a part to what a leaf is given, whose {@code .grad} grows with the last that is expected; null if this one is nothing. */
    void add(Gradient leaf, @Nullable G part);

    /** Takes all that has arrived at a Function's output. */
    G take(Node node);

    /**
     * The gradient of each input, null where none is needed, from that of the output.
     *
     * @throws tapedeck.array.EngineException with PyTorch's text if what was saved has been freed
     */
    @Nullable
    G[] backward(Node node, G gradient);

    /** The part of input {@code i} in the type of that input. */
    @Nullable
    G part(Node node, int i, @Nullable G part, G gradient);

    /** The gradient after the hooks of a tensor of this type. */
    G after(Hooks hooks, G gradient, DType type);

    /** Adds to what is kept of the gradient of a tensor that is no leaf. */
    void accumulate(Gradient kept, G gradient);

    /** The numbers of a gradient. */
    NdArray numbers(G gradient);

    /** The gradient that has arrived at a Function's output so far, or null. */
    @Nullable
    NdArray soFar(Node maker);

    /** The numbers of each, null for null. */
    default List<@Nullable NdArray> numbers(@Nullable G[] gradients) {
        List<@Nullable NdArray> numbers = new ArrayList<>();
        for (G each : gradients) {
            numbers.add(each == null ? null : numbers(each));
        }
        return numbers;
    }
}

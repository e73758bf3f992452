package tapedeck.explain;

import java.util.Set;
import java.util.stream.Collectors;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * The names of gradients: {@code w.grad} of a tensor that has it in PyTorch, a leaf or one that retains it;
 * {@code ∂loss/∂h} for what arrives at any other in a backward pass, whose {@code .grad} is None. The same in every
 * language. Immutable.
 *
 * @param root the name of the tensor from which the pass begins
 * @param retained the ids of the tensors that are no leaves and keep their gradient
 * @param handedOut whether the pass hands the gradients of leaves to the program, as {@code autograd.grad} does: then
 *        {@code ∂loss/∂w}
 */
public record GradientNames(String root, Set<Long> retained, boolean handedOut) {
    /** As a pass is written whose beginning is not known: the loss of mathematics. */
    private static final String UNKNOWN = "L";
    private static final String ATTRIBUTE = ".grad";

    /** As above; an empty root is not known. */
    public GradientNames {
        root = root.isEmpty() ? UNKNOWN : root;
    }

    /** The names that hold in the last pass that reached a Function; before one, in any. */
    public static GradientNames of(TapeSnapshot snapshot, FunctionState function) {
        GradientNames names = of(snapshot, function.output());
        return new GradientNames(names.root, names.retained, function.handedOut());
    }

    /** In the pass that brought the gradient of the tensor of that id; before one, in any. */
    public static GradientNames of(TapeSnapshot snapshot, long tensor) {
        String own = snapshot.tensors().stream().filter(each -> each.id() == tensor).map(TensorState::root)
                .findFirst().orElse("");
        Long begun = snapshot.loss();
        String root = own.isEmpty() && begun != null ? ElementPlace.name(snapshot.tensor(begun)) : own;
        return new GradientNames(root, snapshot.tensors().stream().filter(TensorState::retainsGrad)
                .map(TensorState::id).collect(Collectors.toUnmodifiableSet()), false);
    }

    /** The gradient of a tensor: {@code w.grad}, {@code ∂loss/∂h}. */
    public String of(TensorState tensor) {
        String name = ElementPlace.name(tensor);
        boolean isKept = tensor.keepsGrad() || retained.contains(tensor.id());
        return isKept && !(handedOut && tensor.leaf()) ? name + ATTRIBUTE : derivative(root, name);
    }

    /**
     * Returns what is shown as a tensor's gradient: {@code w.grad}, {@code ∂loss/∂h}; of a tensor at which nothing has arrived
     * {@code h.grad}, which is None.
     */
    public static String shown(TensorState tensor) {
        return shown(tensor, ElementPlace.name(tensor));
    }

    /** As above, of a tensor that is called {@code name} where it is shown. */
    public static String shown(TensorState tensor, String name) {
        return isAttribute(tensor) ? name + ATTRIBUTE : derivative(tensor.root(), name);
    }

    /** As {@link #shown} where the tensor's name stands beside it: {@code .grad}, {@code ∂loss/∂h}. */
    public static String label(TensorState tensor) {
        return isAttribute(tensor) ? ATTRIBUTE : shown(tensor);
    }

    /** Returns whether what is shown as its gradient is what PyTorch has in {@code .grad}. */
    public static boolean isAttribute(TensorState tensor) {
        return tensor.grad() == null || tensor.keepsGrad();
    }

    private static String derivative(String root, String name) {
        return "∂" + (root.isEmpty() ? UNKNOWN : root) + "/∂" + name;
    }
}

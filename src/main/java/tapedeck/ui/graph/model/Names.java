package tapedeck.ui.graph.model;

import java.util.Arrays;
import java.util.stream.Collectors;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TensorState;

/** What things are called on the screen and aloud. */
public final class Names {
    private static final int LONGEST = 16;

    private Names() {}

    /** The Program's name of a tensor, or its number. */
    public static String name(TensorState tensor) {
        return tensor.name().isEmpty() ? "#" + tensor.id() : tensor.name();
    }

    /** The name, shortened in its middle to at most 16 characters. */
    public static String shortName(TensorState tensor) {
        String name = name(tensor);
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST / 2 - 1) + "…" + name.substring(name.length() - LONGEST / 2);
    }

    /** {@code (64,100)}. */
    public static String shape(Shape shape) {
        return Arrays.stream(shape.toArray()).mapToObj(Integer::toString).collect(Collectors.joining(",", "(", ")"));
    }

    /** {@code w1, leaf, 10 by 100, grad norm 0.31}. */
    public static String spoken(TensorState tensor) {
        String kind = tensor.parameter() ? "leaf, parameter" : tensor.leaf() ? "leaf" : "from " + tensor.gradFn();
        String size = tensor.shape().dim() == 0
                ? "scalar " + Values.text(tensor.data().item())
                : Arrays.stream(tensor.shape().toArray()).mapToObj(Integer::toString)
                        .collect(Collectors.joining(" by "));
        return name(tensor) + ", " + kind + ", " + size + ", " + gradient(tensor);
    }

    private static String gradient(TensorState tensor) {
        NdArray grad = tensor.grad();
        if (!tensor.requiresGrad()) {
            return "grad not required";
        }
        return grad == null ? "grad None" : "grad norm " + Values.text(Values.norm(grad));
    }

    /** {@code matmul, from x and w1 to m1, MmBackward0, passed by backward}. */
    public static String spoken(FunctionState function, java.util.function.LongFunction<String> names) {
        String inputs = function.inputs().stream().map(names::apply).collect(Collectors.joining(" and "));
        return function.call() + ", from " + inputs + " to " + names.apply(function.output()) + ", "
                + function.gradFn() + (function.passed() ? ", passed by backward" : "")
                + (function.freed() ? ", saved tensors freed" : "");
    }
}

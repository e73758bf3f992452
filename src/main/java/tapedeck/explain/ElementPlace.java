package tapedeck.explain;

import java.util.Arrays;
import java.util.stream.Collectors;
import tapedeck.array.Shape;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Python;

/**
 * One element of a tensor.
 *
 * @param tensor its id
 * @param element in row-major order, from 0
 */
public record ElementPlace(long tensor, int element) {
    /** As it is written: {@code w1[3,7]}; a tensor of no dimensions has no index. */
    public String text(TapeSnapshot snapshot) {
        return text(snapshot.tensor(tensor));
    }

    /** As {@link #text(TapeSnapshot)}, of the tensor whose element it is. */
    String text(TensorState of) {
        return name(of) + index(of);
    }

    /** {@code [3,7]}, as the program counts: of a tensor that is sampled the element's place in all of it. */
    public String index(TensorState of) {
        TensorState.Sampling sampling = of.sampling();
        return sampling == null ? index(of.shape()) : bracket(unravel(element * sampling.every(), sampling.shape()));
    }

    /** {@code [3,7]}. */
    public String index(Shape shape) {
        return shape.dim() == 0 ? "" : bracket(unravel(element, shape));
    }

    private static String bracket(int[] index) {
        return Arrays.stream(index).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
    }

    /** Returns what a tensor is called; a plain number is written out. */
    public static String name(TensorState tensor) {
        return tensor.isNumber()
                ? Python.number(tensor.data().item())
                : tensor.name().isEmpty() ? "t" + tensor.id() : tensor.name();
    }

    /** How a shape is written everywhere: {@code (64,100)}. */
    public static String shape(Shape shape) {
        return Arrays.stream(shape.toArray()).mapToObj(Integer::toString).collect(Collectors.joining(",", "(", ")"));
    }

    /** The sizes of a tensor; of one that is not here whole which of its elements are, {@code (512,512) 1/64}, or none. */
    public static String shape(TensorState tensor) {
        TensorState.Sampling sampling = tensor.sampling();
        return sampling == null
                ? shape(tensor.shape())
                : shape(tensor.whole()) + (sampling.every() == 0 ? " ?" : " 1/" + sampling.every());
    }

    /** The index of an element in each dimension. */
    public static int[] unravel(long element, Shape shape) {
        int[] index = new int[shape.dim()];
        long rest = element;
        for (int d = index.length - 1; d >= 0; d--) {
            index[d] = (int) (rest % shape.size(d));
            rest /= shape.size(d);
        }
        return index;
    }

    /** The element at an index, in row-major order. */
    public static int ravel(int[] index, Shape shape) {
        int element = 0;
        for (int d = 0; d < index.length; d++) {
            element = element * shape.size(d) + index[d];
        }
        return element;
    }
}

package tapedeck.numpy;

import java.util.List;
import tapedeck.array.EngineException;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** numpy's broadcasting. */
public final class Broadcast {
    private Broadcast() {}

    /**
     * The shape to which all stretch.
     *
     * @throws EngineException with numpy's text if they do not fit
     */
    public static int[] shape(List<int[]> shapes) {
        int dims = shapes.stream().mapToInt(each -> each.length).max().orElse(0);
        int[] result = new int[dims];
        for (int d = 0; d < dims; d++) {
            result[d] = 1;
            for (int[] each : shapes) {
                int at = d - dims + each.length;
                int size = at < 0 ? 1 : each[at];
                if (size != 1 && result[d] != 1 && size != result[d]) {
                    throw EngineException.value(message(shapes));
                }
                result[d] = size == 1 ? result[d] : size;
            }
        }
        return result;
    }

    private static String message(List<int[]> shapes) {
        StringBuilder text = new StringBuilder("operands could not be broadcast together with shapes ");
        shapes.forEach(each -> text.append(NumpyArray.text(each)).append(' '));
        return text.toString();
    }

    /** The numbers of {@code a} stretched to a shape, in row-major order; not to be written. */
    static Numbers numbers(NumpyArray a, Shape shape) {
        if (a.size() == 1 && shape.numel() != 1) {
            return new Numbers(a.data().values(), a.data().offset(), 0);
        }
        var laid = a.data().shape().equals(shape) ? a.data() : Views.expand(a.data(), shape);
        laid = laid.contiguous();
        return new Numbers(laid.values(), laid.offset(), 1);
    }

    /** Number i is {@code values[at + i * step]}. */
    @SuppressWarnings("ArrayRecordComponent") // a way to look at numbers, never compared
    record Numbers(double[] values, int at, int step) {}
}

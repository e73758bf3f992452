package tapedeck.function;

import java.util.Arrays;
import java.util.stream.Collectors;
import tapedeck.array.Shape;
import tapedeck.text.Python;

/**
 * How a window slides, with a number for each dimension of the plane.
 *
 * @param kernel the window's sizes
 * @param stride from one window to the next, at least 1
 * @param padding on each side of the plane, at least 0
 * @param dilation from one element of the window to the next, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // small, made once for each call and compared by nobody
public record SlidingWindow(int[] kernel, int[] stride, int[] padding, int[] dilation) {
    /** A window over a plane, from an operator's {@code kernel_size}, {@code stride}, {@code padding} and {@code dilation}. */
    static SlidingWindow of(AtenCall in) {
        int[] kernel = in.wholes("kernel_size");
        int[] stride = in.wholes("stride");
        return new SlidingWindow(kernel, stride.length == 0 ? kernel : each(stride, kernel.length, 1),
                each(in.wholes("padding"), kernel.length, 0), each(in.wholes("dilation"), kernel.length, 1));
    }

    /** The same, where the window is the tensor {@code weight} without its first two dimensions. */
    static SlidingWindow over(AtenCall in) {
        int[] weight = in.shape("weight").toArray();
        int[] kernel = Arrays.copyOfRange(weight, 2, weight.length);
        return new SlidingWindow(kernel, each(in.wholes("stride"), kernel.length, 1),
                each(in.wholes("padding"), kernel.length, 0), each(in.wholes("dilation"), kernel.length, 1));
    }

    /** A number for each of {@code dims} dimensions: one is meant for all, and none for what is usual. */
    static int[] each(int[] values, int dims, int usual) {
        int[] all = new int[dims];
        Arrays.setAll(all, d -> values.length == 0 ? usual : values.length == 1 ? values[0] : values[d]);
        return all;
    }

    /** The window's size from its first element to its last. */
    int extent(int d) {
        return dilation[d] * (kernel[d] - 1) + 1;
    }

    /** To how many places it slides in a plane of sizes {@code in}; less than 1 where it does not fit. */
    int[] places(int[] in) {
        int[] out = new int[in.length];
        for (int d = 0; d < in.length; d++) {
            out[d] = Math.floorDiv(in[d] + 2 * padding[d] - extent(d), stride[d]) + 1;
        }
        return out;
    }

    /** The same, with a last window that begins in the plane and ends outside. */
    int[] placesOver(int[] in) {
        int[] out = new int[in.length];
        for (int d = 0; d < in.length; d++) {
            out[d] = Math.floorDiv(in[d] + 2 * padding[d] - extent(d) + stride[d] - 1, stride[d]) + 1;
            if ((out[d] - 1) * stride[d] >= in[d] + padding[d]) {
                out[d]--;
            }
        }
        return out;
    }

    /** The last sizes of {@code shape}, as many as the window has. */
    int[] plane(Shape shape) {
        return Arrays.copyOfRange(shape.toArray(), shape.dim() - kernel.length, shape.dim());
    }

    /** One number if all are the same, else a tuple; empty if all are {@code usual}. */
    static String python(String name, int[] values, int usual) {
        boolean same = true;
        boolean plain = true;
        for (int value : values) {
            same &= value == values[0];
            plain &= value == usual;
        }
        return plain ? "" : name + "=" + (same ? Integer.toString(values[0]) : Python.tuple(values));
    }

    /** {@code 3 x 5}. */
    static String sizes(int[] sizes) {
        return Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
    }
}

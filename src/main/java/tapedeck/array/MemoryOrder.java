package tapedeck.array;

import java.util.Arrays;
import java.util.function.Function;

/**
 * The order in which the elements of an array lie in memory, by which PyTorch fills one with random numbers and lays
 * out a new one like it: the dimensions by their strides, as its {@code TensorIterator} sorts them.
 */
public final class MemoryOrder {
    private MemoryOrder() {}

    /** A new array of the shape of {@code like}, whose elements lie in memory in its order; {@code make} fills it in that order. */
    public static NdArray like(NdArray like, Function<Shape, NdArray> make) {
        if (like.contiguous) {
            return make.apply(like.shape);
        }
        int[] order = of(like);
        NdArray dense = make.apply(Views.permute(like, order).shape);
        int[] back = new int[order.length];
        for (int d = 0; d < order.length; d++) {
            back[order[d]] = d;
        }
        return Views.permute(dense, back);
    }

    /** Overwrites the elements with {@code values} in the order in which they lie in memory, and raises the version. */
    static NdArray fill(NdArray array, double[] values) {
        if (array.contiguous) {
            System.arraycopy(values, 0, array.storage.values, array.offset, values.length);
            array.bumpVersion();
        } else {
            NdArray sorted = Views.permute(array, of(array));
            sorted.assign(NdArray.of(values, sorted.shape.sizes()));
        }
        return array;
    }

    /** The dimensions, that with the greatest stride first. One that is stretched, of stride 0, keeps its place. */
    private static int[] of(NdArray array) {
        int[] order = new int[array.dim()];
        Arrays.setAll(order, d -> d);
        for (int i = order.length - 2; i >= 0; i--) {
            int moving = i;
            for (int j = i + 1; j < order.length; j++) {
                int comparison = compare(array, order[moving], order[j]);
                if (comparison < 0) {
                    break;
                }
                if (comparison > 0) {
                    int kept = order[moving];
                    order[moving] = order[j];
                    order[j] = kept;
                    moving = j;
                }
            }
        }
        return order;
    }

    /** Above 0 if the first dimension must come after the second, below 0 if before it, 0 if either will do. */
    private static int compare(NdArray array, int first, int second) {
        int a = array.strides[first];
        int b = array.strides[second];
        return a == 0 || b == 0 ? 0 : Integer.compare(b, a);
    }
}

package tapedeck.numpy;

import java.util.Arrays;
import tapedeck.array.NdArray;

/**
 * An array seen as lanes along some of its axes: {@link #count} rows of {@link #length} numbers, each row what one element
 * of a reduction comes from.
 */
final class ArrayLanes {
    final double[] values;
    final int count;
    final int length;
    private final int[] kept;
    private final int[] withOnes;

    private ArrayLanes(double[] values, int count, int length, int[] kept, int[] withOnes) {
        this.values = values;
        this.count = count;
        this.length = length;
        this.kept = kept;
        this.withOnes = withOnes;
    }

    /** Along these axes, or along all for none. */
    static ArrayLanes of(NumpyArray a, int... axes) {
        boolean[] reduced = reduced(a.dim(), axes);
        int[] order = new int[a.dim()];
        int to = 0;
        for (int d = 0; d < a.dim(); d++) {
            if (!reduced[d]) {
                order[to++] = d;
            }
        }
        int[] kept = new int[to];
        int[] withOnes = a.shape();
        int length = 1;
        int count = 1;
        for (int d = 0, k = 0; d < a.dim(); d++) {
            int size = a.shape()[d];
            if (reduced[d]) {
                order[to++] = d;
                withOnes[d] = 1;
                length *= size;
            } else {
                kept[k++] = size;
                count *= size;
            }
        }
        return new ArrayLanes(a.permute(order).toArray(), count, length, kept, withOnes);
    }

    static boolean[] reduced(int dims, int... axes) {
        boolean[] reduced = new boolean[dims];
        if (axes.length == 0) {
            Arrays.fill(reduced, true);
        }
        for (int axis : axes) {
            reduced[NumpyArray.axis(axis, dims)] = true;
        }
        return reduced;
    }

    /** The shape of what has one number for each lane. */
    int[] shape(boolean keepdims) {
        return keepdims ? withOnes : kept;
    }

    /** One number for each lane. */
    NumpyArray result(double[] each, Element element, boolean keepdims) {
        return NumpyArray.of(each, element, shape(keepdims));
    }

    /** Numbers along each lane, {@code length} of them, put back where the lanes of a single axis were. */
    static NumpyArray ofAxis(NumpyArray a, int axis, double[] lanes, int length, Element element) {
        int[] sizes = new int[a.dim()];
        int[] back = new int[a.dim()];
        for (int d = 0, k = 0; d < a.dim(); d++) {
            if (d != axis) {
                back[d] = k;
                sizes[k++] = a.shape()[d];
            }
        }
        back[axis] = a.dim() - 1;
        sizes[a.dim() - 1] = length;
        NdArray array = NdArray.of(lanes, sizes);
        element.number().round(array);
        NumpyArray result = new NumpyArray(array, element).permute(back);
        return new NumpyArray(result.data().copy(), element);
    }
}

package tapedeck.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** The index arrays among the items of an index, each with the dimension in which it picks. */
final class IndexArrays {
    private final NumpyArray source;
    private final List<NumpyArray> arrays = new ArrayList<>();
    private final List<Integer> dims = new ArrayList<>();
    /** How many dimensions that stay stood before each. */
    private final List<Integer> before = new ArrayList<>();
    private int masks;

    IndexArrays(NumpyArray source) {
        this.source = source;
    }

    boolean isEmpty() { return arrays.isEmpty(); }

    /** Returns whether one mask of all dimensions is all there is. */
    boolean masksAll() {
        return masks == arrays.size() && masks == source.dim();
    }

    void whole(long at, int dim, int kept) {
        place(at, dim, source.shape()[dim]);
        add(NumpyArray.scalar((double) at, Element.INT64), dim, kept);
    }

    /** Adds an index array or a mask and says how many dimensions it stands for. */
    int array(NumpyArray array, int dim, int kept) {
        if (array.element().isBool()) {
            return mask(array, dim, kept);
        }
        if (array.size() > 0 && (array.element().isFloating() || !array.element().isNumber())) {
            throw EngineException.index("arrays used as indices must be of integer (or boolean) type");
        }
        add(array, dim, kept);
        return 1;
    }

    private void add(NumpyArray array, int dim, int kept) {
        arrays.add(array);
        dims.add(dim);
        before.add(kept);
    }

    private int mask(NumpyArray mask, int dim, int kept) {
        int[] sizes = mask.shape();
        for (int d = 0; d < sizes.length; d++) {
            int size = source.shape()[dim + d];
            if (sizes[d] != size) {
                throw EngineException.index("boolean index did not match indexed array along axis " + (dim + d)
                        + "; size of axis is " + size + " but size of corresponding boolean axis is " + sizes[d]);
            }
        }
        NumpyArray[] places = ArrayPlaces.nonzero(mask);
        for (int d = 0; d < places.length; d++) {
            add(places[d], dim + d, kept);
            masks++;
        }
        return places.length;
    }

    /** The shape of all together. */
    int[] shape() {
        try {
            return Broadcast.shape(arrays.stream().map(NumpyArray::shape).toList());
        } catch (EngineException e) {
            throw EngineException.index("shape mismatch: indexing arrays could not be broadcast together with shapes "
                    + String.join(" ", arrays.stream().map(each -> NumpyArray.text(each.shape())).toList()) + " ");
        }
    }

    /** Where each of what is picked begins among the numbers; {@code first} is where the first element that the other items leave lies. */
    int[] offsets(int first) {
        Shape shape = Shape.of(shape());
        int[] result = new int[shape.numel()];
        Arrays.fill(result, first);
        for (int k = 0; k < arrays.size(); k++) {
            NdArray places = Views.expand(arrays.get(k).data(), shape);
            double[] each = places.toArray();
            int dim = dims.get(k);
            int size = source.shape()[dim];
            for (int i = 0; i < each.length; i++) {
                result[i] += place((long) each[i], dim, size) * source.data().stride(dim);
            }
        }
        return result;
    }

    /**
     * The dimensions of what is picked moved from the front to where the index arrays stood, if they stood together.
     *
     * @param back the other way
     */
    NumpyArray inPlace(NumpyArray result, boolean back) {
        int first = before.getFirst();
        boolean together = before.stream().allMatch(each -> each == first);
        if (!together || first == 0) {
            return result;
        }
        int picked = shape().length;
        int[] order = new int[result.dim()];
        for (int d = 0; d < order.length; d++) {
            int from = d < first ? picked + d : d < first + picked ? d - first : d;
            if (back) {
                order[from] = d;
            } else {
                order[d] = from;
            }
        }
        return result.permute(order);
    }

    /**
     * A place counted from the front.
     *
     * @throws EngineException with numpy's text if it is not there
     */
    static int place(long at, int dim, int size) {
        if (at < -size || at >= size) {
            throw EngineException
                    .index("index " + at + " is out of bounds for axis " + dim + " with size " + size);
        }
        return (int) (at < 0 ? at + size : at);
    }
}

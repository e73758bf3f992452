package tapedeck.function;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Python;

/**
 * Arrays of whole numbers that index an array along dimensions, together: they broadcast, and their shape stands where
 * the first indexed dimension was if those are neighbours, else in front, as in numpy and PyTorch.
 *
 * @param dims that are indexed, ascending
 * @param arrays of whole numbers, one for each; negative ones count from the end
 */
public record Indices(List<Integer> dims, List<NdArray> arrays) {
    /** The same with arrays of its own. */
    Indices copy() {
        return new Indices(dims, arrays.stream().map(NdArray::copy).toList());
    }

    void save(Context context) {
        arrays.forEach(context::save);
    }

    String python() {
        String[] items = new String[dims.getLast() + 1];
        Arrays.fill(items, ":");
        for (int i = 0; i < dims.size(); i++) {
            NdArray array = arrays.get(i);
            String flat = Python.tensor("index",
                    DoubleStream.of(array.toArray()).mapToInt(place -> (int) place).toArray());
            items[dims.get(i)] = array.dim() == 1
                    ? flat
                    : Python.method(flat, "reshape", Python.list(array.shape().toArray()));
        }
        return Arrays.stream(items).collect(Collectors.joining(", "));
    }

    /**
     * The places in an array of a shape, and the shape of the result.
     *
     * @throws EngineException with PyTorch's text if a place is out of range or the arrays do not broadcast
     */
    FlatIndex of(Shape source) {
        Shape together = together();
        int[] strides = new int[source.dim()];
        for (int d = source.dim() - 1, stride = 1; d >= 0; stride *= source.size(d--)) {
            strides[d] = stride;
        }
        int[] middle = new int[together.numel()];
        for (int i = 0; i < dims.size(); i++) {
            add(middle, Views.expand(arrays.get(i), together), source.size(dims.get(i)), strides[dims.get(i)], i);
        }
        boolean neighbours = dims.getLast() - dims.getFirst() == dims.size() - 1;
        int[] rest = IntStream.range(0, source.dim()).filter(d -> !dims.contains(d)).toArray();
        int[] before = Arrays.stream(rest).filter(d -> neighbours && d < dims.getFirst()).toArray();
        int[] after = Arrays.stream(rest).filter(d -> !neighbours || d > dims.getFirst()).toArray();
        IntStream sizes = IntStream.concat(Arrays.stream(before).map(source::size),
                IntStream.concat(Arrays.stream(together.toArray()), Arrays.stream(after).map(source::size)));
        return new FlatIndex(cross(offsets(source, strides, before), middle, offsets(source, strides, after)),
                Shape.of(sizes.toArray()));
    }

    private Shape together() {
        Shape shape = arrays.getFirst().shape();
        try {
            for (NdArray array : arrays) {
                shape = Shape.broadcast(shape, array.shape());
            }
        } catch (EngineException _) {
            throw EngineException
                    .index("shape mismatch: indexing tensors could not be broadcast together with shapes "
                            + arrays.stream().map(array -> array.shape().toString())
                                    .collect(Collectors.joining(", ")));
        }
        return shape;
    }

    /** As in PyTorch, the message counts the index tensors, not the dimensions. */
    private static void add(int[] to, NdArray places, int size, int stride, int nth) {
        NdArray from = places.contiguous();
        if (size == 0 && to.length > 0) {
            throw EngineException.index("index is out of bounds for dimension with size 0");
        }
        for (int i = 0; i < to.length; i++) {
            double place = from.values()[from.offset() + i];
            if (place < -size || place >= size) {
                throw EngineException.index("index " + (long) place + " is out of bounds for dimension " + nth
                        + " with size " + size);
            }
            to[i] += (int) ((place < 0 ? place + size : place) * stride);
        }
    }

    /** Where the elements along these dimensions lie, from the first. */
    private static int[] offsets(Shape shape, int[] strides, int[] dims) {
        int[] result = {0};
        for (int d : dims) {
            int[] along = new int[shape.size(d)];
            Arrays.setAll(along, i -> i * strides[d]);
            result = cross(result, along, new int[]{0});
        }
        return result;
    }

    private static int[] cross(int[] a, int[] b, int[] c) {
        int[] result = new int[Math.multiplyExact(Math.multiplyExact(a.length, b.length), c.length)];
        int k = 0;
        for (int x : a) {
            for (int y : b) {
                for (int z : c) {
                    result[k++] = x + y + z;
                }
            }
        }
        return result;
    }
}

package tapedeck.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** The places of elements, and arrays made by saying from where. */
public final class ArrayPlaces {
    private ArrayPlaces() {}

    /** The places of what is not 0: an array for each dimension. */
    public static NumpyArray[] nonzero(NumpyArray a) {
        int[] sizes = a.dim() == 0 ? new int[]{1} : a.shape();
        double[] held = a.toArray();
        int count = (int) Arrays.stream(held).filter(value -> value != 0).count();
        double[][] places = new double[sizes.length][count];
        int k = 0;
        for (int i = 0; i < held.length; i++) {
            if (held[i] != 0) {
                int rest = i;
                for (int d = sizes.length - 1; d >= 0; d--) {
                    places[d][k] = rest % sizes[d];
                    rest /= sizes[d];
                }
                k++;
            }
        }
        return Arrays.stream(places).map(along -> new NumpyArray(NdArray.of(along, count), Element.INT64))
                .toArray(NumpyArray[]::new);
    }

    /**
     * {@code numpy.take} along an axis.
     *
     * @throws EngineException of kind INDEX with numpy's text for a place that is not there
     */
    public static NumpyArray take(NumpyArray a, NumpyArray places, int axis) {
        int along = NumpyArray.axis(axis, a.dim());
        List<ArrayIndex.Item> items = new ArrayList<>();
        for (int d = 0; d < along; d++) {
            items.add(new ArrayIndex.Item.Slice(null, null, null));
        }
        items.add(new ArrayIndex.Item.Array(places));
        return ArrayIndex.get(a, items);
    }

    /** {@code numpy.where} with three arguments; the condition may have any type. */
    public static NumpyArray where(NumpyArray condition, UfuncOperand x, UfuncOperand y) {
        Element type = x.with(y);
        Shape shape = Shape.of(Broadcast.shape(List.of(condition.shape(), x.array().shape(), y.array().shape())));
        Broadcast.Numbers test = Broadcast.numbers(condition, shape);
        Broadcast.Numbers yes = Broadcast.numbers(x.array(), shape);
        Broadcast.Numbers no = Broadcast.numbers(y.array(), shape);
        NdArray result = NdArray.empty(shape);
        for (int i = 0; i < shape.numel(); i++) {
            Broadcast.Numbers from = test.values()[test.at() + i * test.step()] != 0 ? yes : no;
            result.values()[i] = from.values()[from.at() + i * from.step()];
        }
        type.number().round(result);
        return new NumpyArray(result, type);
    }

    /** Joined along an axis, in the type of all. */
    public static NumpyArray concatenate(List<NumpyArray> arrays, int axis) {
        if (arrays.isEmpty()) {
            throw EngineException.value("need at least one array to concatenate");
        }
        NumpyArray first = arrays.getFirst();
        if (first.dim() == 0) {
            throw EngineException.value("zero-dimensional arrays cannot be concatenated");
        }
        int along = NumpyArray.axis(axis, first.dim());
        int[] sizes = first.shape();
        Element type = first.element();
        sizes[along] = 0;
        for (int k = 0; k < arrays.size(); k++) {
            NumpyArray each = arrays.get(k);
            check(each, k, first, along);
            sizes[along] += each.shape()[along];
            type = type.and(each.element());
        }
        NumpyArray result = new NumpyArray(NdArray.zeros(Shape.of(sizes)), type);
        int at = 0;
        for (NumpyArray each : arrays) {
            int size = each.shape()[along];
            result.with(Views.narrow(result.data(), along, at, size)).assign(each);
            at += size;
        }
        return result;
    }

    private static void check(NumpyArray each, int k, NumpyArray first, int along) {
        if (each.dim() != first.dim()) {
            throw EngineException
                    .value("all the input arrays must have same number of dimensions, but the array at index 0 has "
                            + first.dim() + " dimension(s) and the array at index " + k + " has " + each.dim()
                            + " dimension(s)");
        }
        for (int d = 0; d < first.dim(); d++) {
            if (d != along && each.shape()[d] != first.shape()[d]) {
                throw EngineException
                        .value("all the input array dimensions except for the concatenation axis must match "
                                + "exactly, but along dimension " + d + ", the array at index 0 has size "
                                + first.shape()[d]
                                + " and the array at index " + k + " has size " + each.shape()[d]);
            }
        }
    }

    /** The order that sorts each lane of an axis, equal ones in the order they have. */
    public static NumpyArray argsort(NumpyArray a, int axis) {
        return sorted(a, axis, true);
    }

    /** Each lane of an axis sorted, NaN last. */
    public static NumpyArray sort(NumpyArray a, int axis) {
        return sorted(a, axis, false);
    }

    private static NumpyArray sorted(NumpyArray a, int axis, boolean places) {
        int along = NumpyArray.axis(axis, a.dim());
        ArrayLanes lanes = ArrayLanes.of(a, along);
        double[] out = new double[lanes.values.length];
        for (int i = 0; i < lanes.count; i++) {
            int from = i * lanes.length;
            double[] values = lanes.values;
            int[] order = IntStream.range(0, lanes.length).boxed()
                    .sorted(Comparator.comparingDouble(k -> values[from + k] + 0.0)).mapToInt(k -> k).toArray();
            for (int k = 0; k < order.length; k++) {
                out[from + k] = places ? order[k] : values[from + order[k]];
            }
        }
        return ArrayLanes.ofAxis(a, along, out, lanes.length, places ? Element.INT64 : a.element());
    }

    /** Where each value would go into a sorted array; on the right of equal ones if told so. */
    public static NumpyArray searchsorted(NumpyArray sorted, NumpyArray values, boolean right) {
        double[] held = sorted.toArray();
        return UnaryUfunc.apply(value -> {
            int low = 0;
            int high = held.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                boolean before = right ? held[middle] <= value : held[middle] < value;
                low = before ? middle + 1 : low;
                high = before ? high : middle;
            }
            return low;
        }, values, Element.INT64);
    }
}

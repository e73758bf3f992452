package tapedeck.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/**
 * {@code a[items]} as numpy has it: whole numbers, slices, None and ... give a view; with an index array or a mask among
 * them, whole numbers count as index arrays, all are broadcast together, and the result is a copy.
 */
public final class ArrayIndex {
    /** One item between the brackets. */
    public sealed interface Item {
        /** A place; negative ones count from the end. */
        record Int(long at) implements Item {}

        /** {@code start:stop:step}; null is what was left out. */
        record Slice(@Nullable Long start, @Nullable Long stop, @Nullable Long step) implements Item {}

        /** {@code None}. */
        record NewAxis() implements Item {}

        /** {@code ...}. */
        record Ellipsis() implements Item {}

        /** Index array or mask. */
        record Array(NumpyArray array) implements Item {}
    }

    private final NumpyArray source;
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Integer> strides = new ArrayList<>();
    private final IndexArrays picks;
    private int offset;

    private ArrayIndex(NumpyArray source, List<Item> items) {
        this.source = source;
        picks = new IndexArrays(source);
        offset = source.data().offset();
        int named = items.stream().mapToInt(ArrayIndex::dimensions).sum();
        if (named > source.dim()) {
            throw EngineException.index("too many indices for array: array is " + source.dim() + "-dimensional, but "
                    + named + " were indexed");
        }
        boolean picking = items.stream().anyMatch(item -> item instanceof Item.Array);
        int dim = 0;
        for (Item item : items) {
            switch (item) {
                case Item.Int at when picking -> picks.whole(at.at(), dim++, sizes.size());
                case Item.Int at -> {
                    offset += IndexArrays.place(at.at(), dim, size(dim)) * source.data().stride(dim);
                    dim++;
                }
                case Item.Slice slice -> slice(slice, dim++);
                case Item.NewAxis _ -> keep(1, 0);
                case Item.Ellipsis _ -> dim = rest(dim, dim + source.dim() - named);
                case Item.Array array -> dim += picks.array(array.array(), dim, sizes.size());
            }
        }
        rest(dim, source.dim());
    }

    private int size(int dim) {
        return source.data().shape().size(dim);
    }

    private int rest(int from, int to) {
        for (int d = from; d < to; d++) {
            keep(size(d), source.data().stride(d));
        }
        return to;
    }

    private void keep(int size, int stride) {
        sizes.add(size);
        strides.add(stride);
    }

    private static int dimensions(Item item) {
        return switch (item) {
            case Item.Int _,Item.Slice _ -> 1;
            case Item.NewAxis _,Item.Ellipsis _ -> 0;
            case Item.Array array -> array.array().element().isBool() ? array.array().dim() : 1;
        };
    }

    private void slice(Item.Slice slice, int dim) {
        int size = size(dim);
        long step = slice.step() == null ? 1 : slice.step();
        if (step == 0) {
            throw EngineException.value("slice step cannot be zero");
        }
        int least = step > 0 ? 0 : -1;
        int greatest = step > 0 ? size : size - 1;
        int from = bound(slice.start(), step > 0 ? least : greatest, size, least, greatest);
        int to = bound(slice.stop(), step > 0 ? greatest : least, size, least, greatest);
        long length = step > 0 ? (to - from + step - 1) / step : (from - to - step - 1) / -step;
        int n = (int) Math.max(length, 0);
        offset += n == 0 ? 0 : from * source.data().stride(dim);
        keep(n, source.data().stride(dim) * Math.clamp(step, -size - 1, size + 1));
    }

    private static int bound(@Nullable Long at, int usual, int size, int least, int greatest) {
        return at == null ? usual : (int) Math.clamp(at < 0 ? at + size : at, (long) least, (long) greatest);
    }

    private NumpyArray view() {
        return source.with(Views.strided(source.data(), offset, ints(sizes), ints(strides)));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }

    /**
     * {@code a[items]}.
     *
     * @throws EngineException of kind INDEX with numpy's text if an item does not fit
     */
    public static NumpyArray get(NumpyArray a, List<Item> items) {
        ArrayIndex index = new ArrayIndex(a, items);
        NumpyArray view = index.view();
        if (index.picks.isEmpty()) {
            return view;
        }
        int[] picked = index.picks.offsets(index.offset);
        int[] rest = offsets(view.data());
        double[] out = new double[picked.length * rest.length];
        double[] values = a.data().values();
        int to = 0;
        for (int base : picked) {
            for (int each : rest) {
                out[to++] = values[base + each];
            }
        }
        NumpyArray result = a.with(NdArray.of(out, joined(index.picks.shape(), view.shape())));
        return index.picks.inPlace(result, false);
    }

    /**
     * {@code a[items] = value}.
     *
     * @throws EngineException with numpy's text if an item or the value does not fit
     */
    public static void set(NumpyArray a, List<Item> items, NumpyArray value) {
        ArrayIndex index = new ArrayIndex(a, items);
        NumpyArray view = index.view();
        if (index.picks.isEmpty()) {
            view.assign(value);
            return;
        }
        int[] picked = index.picks.offsets(index.offset);
        int[] rest = offsets(view.data());
        NumpyArray room = a.with(NdArray.zeros(Shape.of(joined(index.picks.shape(), view.shape()))));
        NumpyArray shown = index.picks.inPlace(room, false);
        if (index.picks.masksAll() && value.dim() == 1 && value.size() != 1 && value.size() != shown.size()) {
            throw EngineException.value("NumPy boolean array indexing assignment cannot assign " + value.size()
                    + " input values to the " + shown.size() + " output values where the mask is true");
        }
        fits(value, shown);
        shown.assign(value);
        double[] from = index.picks.inPlace(shown, true).toArray();
        double[] values = a.data().values();
        int at = 0;
        for (int base : picked) {
            for (int each : rest) {
                values[base + each] = from[at++];
            }
        }
        a.data().bumpVersion();
    }

    private static void fits(NumpyArray value, NumpyArray shown) {
        try {
            Broadcast.shape(List.of(value.shape(), shown.shape()));
        } catch (EngineException e) {
            throw EngineException.value("shape mismatch: value array of shape " + NumpyArray.text(value.shape())
                    + " could not be broadcast to indexing result of shape " + NumpyArray.text(shown.shape()));
        }
    }

    private static int[] joined(int[] a, int[] b) {
        int[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    /** Where the elements of an array lie among its numbers, in row-major order, counted from the first. */
    private static int[] offsets(NdArray a) {
        int[] result = {0};
        for (int d = 0; d < a.dim(); d++) {
            int size = a.shape().size(d);
            int[] next = new int[result.length * size];
            for (int i = 0; i < next.length; i++) {
                next[i] = result[i / size] + i % size * a.stride(d);
            }
            result = next;
        }
        return result;
    }
}

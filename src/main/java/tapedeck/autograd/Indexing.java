package tapedeck.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.function.Copy;
import tapedeck.function.Expand;
import tapedeck.function.FillTensor;
import tapedeck.function.Index;
import tapedeck.function.IndexPut;
import tapedeck.function.Indices;
import tapedeck.function.Reshape;
import tapedeck.function.Select;
import tapedeck.function.Slice;

/**
 * {@code x[items]} and {@code x[items] = value} as Python writes them, made of the Functions that PyTorch makes of them:
 * one view for each whole number, slice and {@code None}, then one Index, or IndexPut, for all index tensors and masks.
 */
public final class Indexing {
    private final List<@Nullable IndexItem> picks = new ArrayList<>();
    private Tensor part;

    private Indexing(Tensor x, List<? extends IndexItem> items) {
        part = x;
        int named = items.stream().mapToInt(Indexing::dimensions).sum();
        if (named > x.dim()) {
            throw EngineException.index(x.dim() == 0 && items.size() == 1
                    ? ofNumber(items.getFirst())
                    : "too many indices for tensor of dimension " + x.dim());
        }
        int dim = 0;
        int at = 0;
        for (IndexItem item : items) {
            switch (item) {
                case IndexItem.Int whole -> part = select(part, dim, whole.at(), at);
                case IndexItem.Slice slice -> part = slice(part, dim++, slice.start(), slice.stop(), slice.step());
                case IndexItem.NewAxis _ -> part = part.unsqueeze(dim++);
                case IndexItem.Ellipsis _ -> dim += x.dim() - named;
                case IndexItem.IntTensor index when index.index().dim() == 0 ->
                    part = select(part, dim, (long) index.index().item(), at);
                case IndexItem.IntTensor _,IndexItem.Mask _ -> pick(dim++, item);
            }
            at += item instanceof IndexItem.Ellipsis ? x.dim() - named : dimensions(item);
        }
    }

    private static String ofNumber(IndexItem item) {
        return switch (item) {
            case IndexItem.Int whole when whole.at() != 0 ->
                "index " + whole.at() + " is out of bounds for dimension 0 with size 0";
            case IndexItem.Int _ -> "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or "
                    + "`tensor.item<T>()` in C++ to convert a 0-dim tensor to a number";
            case IndexItem.Slice _ -> "slice() cannot be applied to a 0-dim tensor.";
            default -> "too many indices for tensor of dimension 0";
        };
    }

    private static int dimensions(IndexItem item) {
        return switch (item) {
            case IndexItem.Int _,IndexItem.Slice _,IndexItem.IntTensor _ -> 1;
            case IndexItem.Mask mask -> mask.mask().dim();
            case IndexItem.NewAxis _,IndexItem.Ellipsis _ -> 0;
        };
    }

    private void pick(int dim, IndexItem item) {
        if (item instanceof IndexItem.Mask mask && mask.mask().dim() == 0) { // a dimension of one, there or not
            part = part.unsqueeze(dim);
        }
        while (picks.size() <= dim) {
            picks.add(null);
        }
        picks.set(dim, item);
    }

    /**
     * {@code x[items]}: a view, unless an index tensor or a mask is among the items.
     *
     * @throws EngineException with PyTorch's text if there are too many items, one is out of range or does not fit
     */
    public static Tensor get(Tensor x, List<? extends IndexItem> items) {
        Indexing indexing = new Indexing(x, items);
        if (indexing.picks.isEmpty()) {
            return indexing.part == x ? x.alias() : indexing.part;
        }
        return Operations.apply(new Index(indexing.indices()), indexing.part);
    }

    /** {@code x[at]}. */
    public static Tensor get(Tensor x, long at) {
        return select(x, 0, at, 0);
    }

    /** {@code x[start:stop:step]}; null is what was left out. */
    public static Tensor get(Tensor x, @Nullable Long start, @Nullable Long stop, @Nullable Long step) {
        return slice(x, 0, start, stop, step);
    }

    /**
     * {@code x[items] = value}, which is stretched to what is indexed.
     *
     * @throws EngineException as {@link #get(Tensor, List)}, and if the value does not fit or history forbids the change
     */
    public static void set(Tensor x, List<? extends IndexItem> items, Tensor value) {
        Indexing indexing = new Indexing(x, items);
        if (indexing.picks.isEmpty()) {
            overwrite(indexing.part, value);
        } else {
            InPlace.apply(new IndexPut(indexing.indices(), false), indexing.part, withoutOnes(value));
        }
    }

    /** {@code x[items] = value} for a number, which is brought to the type of {@code x}. */
    public static void set(Tensor x, List<? extends IndexItem> items, double value) {
        set(x, items, new Tensor(NdArray.scalar(x.dtype().of(value)), x.dtype()));
    }

    /** Index tensors as {@code index_put} takes them, one for each dimension from the first. */
    static Indices indices(Tensor x, List<? extends IndexItem> items) {
        Indexing indexing = new Indexing(x.detach(), List.of());
        if (items.stream().mapToInt(Indexing::dimensions).sum() > x.dim()) {
            throw EngineException.index("too many indices for tensor of dimension " + x.dim() + " (got "
                    + items.size() + ")");
        }
        indexing.picks.addAll(items);
        return indexing.indices();
    }

    private static void overwrite(Tensor part, Tensor value) {
        if (part.shape().equals(value.shape())) {
            InPlace.apply(new Copy(), part, value);
        } else if (value.dim() == 0) {
            InPlace.apply(new FillTensor(), part, value);
        } else {
            Tensor fitting = Operations.apply(new Expand(part.shape()), withoutOnes(value));
            InPlace.apply(new Copy(), part, fitting);
        }
    }

    /** Without dimensions of size 1 in front. */
    private static Tensor withoutOnes(Tensor value) {
        int[] sizes = value.shape().toArray();
        int ones = 0;
        while (ones < sizes.length && sizes[ones] == 1) {
            ones++;
        }
        return ones == 0
                ? value
                : Operations.apply(new Reshape(Shape.of(Arrays.copyOfRange(sizes, ones, sizes.length)),
                        Reshape.Kind.VIEW), value);
    }

    private static Tensor select(Tensor x, int dim, long at, int place) {
        if (x.dim() == 0) {
            throw EngineException.index(ofNumber(new IndexItem.Int(at)));
        }
        int size = x.shape().size(dim);
        if (at < -size || at >= size) {
            throw EngineException
                    .index("index " + at + " is out of bounds for dimension " + place + " with size " + size);
        }
        return Operations.apply(new Select(dim, (int) (at < 0 ? at + size : at)), x);
    }

    private static Tensor slice(Tensor x, int dim, @Nullable Long start, @Nullable Long stop, @Nullable Long step) {
        if (x.dim() == 0) {
            throw EngineException.index(ofNumber(new IndexItem.Slice(start, stop, step)));
        }
        long by = step == null ? 1 : step;
        if (by == 0) {
            throw EngineException.value("slice step cannot be zero");
        }
        if (by < 0) {
            throw EngineException.value("step must be greater than zero");
        }
        int size = x.shape().size(dim);
        int from = bound(start, 0, size);
        int to = Math.max(bound(stop, size, size), from);
        int length = (int) ((to - from + by - 1) / by);
        return Operations.apply(new Slice(dim, from, length, (int) Math.min(by, Integer.MAX_VALUE >> 1)), x);
    }

    private static int bound(@Nullable Long at, int usual, int size) {
        return at == null ? usual : Math.clamp(at < 0 ? at + size : at, 0, size);
    }

    /** The index tensors, with those that a mask stands for, and the dimensions that they index. */
    private Indices indices() {
        List<Integer> dims = new ArrayList<>();
        List<NdArray> arrays = new ArrayList<>();
        int dim = 0;
        for (IndexItem pick : picks) {
            if (pick instanceof IndexItem.IntTensor whole) {
                dims.add(dim++);
                arrays.add(whole.index().data());
            } else if (pick instanceof IndexItem.Mask mask) {
                for (NdArray places : places(mask.mask().data(), dim)) {
                    dims.add(dim++);
                    arrays.add(places);
                }
            } else {
                dim++;
            }
        }
        return new Indices(dims, arrays);
    }

    private NdArray[] places(NdArray mask, int first) {
        NdArray fits = mask.dim() == 0 ? NdArray.full(Shape.of(1), mask.item()) : mask;
        int[] sizes = fits.shape().toArray();
        for (int d = 0; d < sizes.length; d++) {
            if (first + d >= part.dim() || sizes[d] != part.shape().size(first + d)) {
                throw EngineException.index("The shape of the mask " + mask.shape() + " at index " + d
                        + " does not match the shape of the indexed tensor " + part.shape() + " at index "
                        + (first + d));
            }
        }
        double[] held = fits.toArray();
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
        return Arrays.stream(places).map(along -> NdArray.of(along, count)).toArray(NdArray[]::new);
    }
}

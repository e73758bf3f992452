package tapedeck.function;

import java.util.Arrays;
import java.util.List;

import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** For each element of a result, in row-major order, the row-major place of an array that it means. */
final class FlatIndex {
    private final int[] at;
    private final Shape shape;

    /**
     * @param at the places
     * @param shape of the result
     */
    FlatIndex(int[] at, Shape shape) {
        this.at = at;
        this.shape = shape;
    }

    /** The places where a mask, row-major, is not 0, as a vector. */
    static FlatIndex where(NdArray mask) {
        NdArray from = mask.contiguous();
        int count = 0;
        int[] at = new int[mask.numel()];
        for (int i = 0; i < at.length; i++) {
            if (from.values()[from.offset() + i] != 0) {
                at[count++] = i;
            }
        }
        return new FlatIndex(Arrays.copyOf(at, count), Shape.of(count));
    }

    /** One element of an array along {@code dim} for each of an index, as {@code gather} and {@code scatter} have it. */
    static FlatIndex ofDim(Shape source, int dim, NdArray index) {
        FlatIndices places = new FlatIndices(source, dim, index);
        int[] at = new int[index.numel()];
        Arrays.setAll(at, places::of);
        return new FlatIndex(at, index.shape());
    }

    /** The slices along {@code dim} that a vector of places names, negative ones counted from the end. */
    static FlatIndex slots(Shape source, int dim, NdArray index) {
        if (source.dim() == 0) {
            return new FlatIndex(new int[index.numel()], Shape.of(index.numel()));
        }
        NdArray vector = Views.reshape(index, index.numel());
        return new Indices(List.of(source.wrap(dim)), List.of(vector)).of(source);
    }

    /**
     * Places in row-major order, negative ones counted from the end.
     *
     * @throws EngineException with PyTorch's text if one is out of range
     */
    static FlatIndex flat(Shape source, NdArray index) {
        int n = source.numel();
        int[] at = new int[index.numel()];
        double[] places = index.toArray();
        for (int i = 0; i < at.length; i++) {
            if (places[i] < -n || places[i] >= n) {
                throw EngineException.index("out of range: tried to access index " + (long) places[i]
                        + " on a tensor of " + n + " elements.");
            }
            at[i] = (int) (places[i] < 0 ? places[i] + n : places[i]);
        }
        return new FlatIndex(at, index.shape());
    }

    /** The places themselves. */
    int[] places() {
        return at;
    }

    Shape shape() {
        return shape;
    }

    /** The elements of {@code x} at the places. */
    NdArray take(NdArray x) {
        NdArray from = x.contiguous();
        NdArray result = NdArray.empty(shape);
        double[] out = result.values();
        double[] in = from.values();
        int offset = from.offset();
        for (int i = 0; i < at.length; i++) {
            out[i] = in[offset + at[i]];
        }
        return result;
    }

    /** {@code into}, a row-major array of this Function's own, with {@code v} added at the places. */
    NdArray added(NdArray into, NdArray v) {
        NdArray from = v.contiguous();
        double[] out = into.values();
        double[] in = from.values();
        for (int i = 0; i < at.length; i++) {
            out[into.offset() + at[i]] += in[from.offset() + i];
        }
        return into;
    }

    /** {@code into}, a row-major array of this Function's own, with {@code v} at the places; of several at one place the last stays. */
    NdArray put(NdArray into, NdArray v) {
        return put(into, v, v.numel() == 1 ? 0 : 1);
    }

    /** As {@link #put(NdArray, NdArray)}, from elements of {@code v} that lie {@code step} apart. */
    NdArray put(NdArray into, NdArray v, int step) {
        NdArray from = v.contiguous();
        double[] out = into.values();
        double[] in = from.values();
        for (int i = 0; i < at.length; i++) {
            out[into.offset() + at[i]] = in[from.offset() + i * step];
        }
        return into;
    }

    /**
     * A source, stretched to the result's shape.
     *
     * @throws EngineException with PyTorch's text if it does not fit
     */
    NdArray fitted(NdArray source) {
        boolean fits = source.dim() <= shape.dim() || source.numel() == 1;
        for (int d = 1; fits && d <= Math.min(source.dim(), shape.dim()); d++) {
            int size = source.shape().size(-d);
            fits = size == 1 || size == shape.size(-d);
        }
        if (!fits) {
            throw new EngineException("shape mismatch: value tensor of shape " + source.shape()
                    + " cannot be broadcast to indexing result of shape " + shape);
        }
        return Views.expand(source.dim() > shape.dim() ? Views.reshape(source, 1) : source, shape);
    }
}

package tapedeck.function;

import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** The element of an array that each element of an index along one dimension means, in row-major order. */
final class FlatIndices {
    private final NdArray index;
    private final int dim;
    private final int size;
    private final int[] sizes;
    private final int[] strides;

    /**
     * @param source the shape that is indexed
     * @throws EngineException with PyTorch's text if the index's shape does not fit
     */
    FlatIndices(Shape source, int dim, NdArray index) {
        this.index = index.contiguous();
        this.dim = source.wrap(dim);
        this.size = source.dim() == 0 ? 1 : source.size(this.dim);
        this.sizes = index.dim() == 0 ? new int[]{1} : index.shape().toArray();
        this.strides = new int[Math.max(source.dim(), 1)];
        if (index.numel() > 0) {
            check(source);
            int stride = 1;
            for (int d = strides.length - 1; d >= 0; d--) {
                strides[d] = stride;
                stride *= source.dim() == 0 ? 1 : source.size(d);
            }
        }
    }

    private void check(Shape source) {
        if (sizes.length != strides.length) {
            throw new EngineException("Index tensor must have the same number of dimensions as input tensor");
        }
        for (int d = 0; d < sizes.length; d++) {
            if (d != dim && sizes[d] > source.size(d)) {
                throw new EngineException("Size does not match at dimension " + d + " expected index " + index.shape()
                        + " to be no larger than self " + source + " apart from dimension " + dim);
            }
        }
    }

    /**
     * The row-major place in the source of element {@code i} of the index.
     *
     * @throws EngineException with PyTorch's text if there is none
     */
    int of(int i) {
        double at = index.values()[index.offset() + i];
        if (at != Math.rint(at)) {
            throw new EngineException("gather(): Expected dtype int64 for index");
        }
        if (at < 0 || at >= size) {
            throw new EngineException(
                    "index " + (long) at + " is out of bounds for dimension " + dim + " with size " + size);
        }
        int place = ((int) at) * strides[dim];
        int rest = i;
        for (int d = sizes.length - 1; d >= 0; d--) {
            if (d != dim) {
                place += rest % sizes[d] * strides[d];
            }
            rest /= sizes[d];
        }
        return place;
    }

    /** The elements of {@code x}, of the source's shape, at all the places, under the index's shape. */
    NdArray gather(NdArray x) {
        NdArray from = x.contiguous();
        NdArray result = NdArray.empty(index.shape());
        for (int i = 0; i < index.numel(); i++) {
            result.values()[i] = from.values()[from.offset() + of(i)];
        }
        return result;
    }

    /** Zeros of shape {@code source}, with {@code v}, of the index's shape, added at the places. */
    NdArray scatter(NdArray v, Shape source) {
        NdArray from = v.contiguous();
        NdArray result = NdArray.zeros(source);
        for (int i = 0; i < index.numel(); i++) {
            result.values()[of(i)] += from.values()[from.offset() + i];
        }
        return result;
    }

    /**
     * Refuses an index that does not fit into {@code x} or the source.
     *
     * @throws EngineException with PyTorch's text
     */
    static void checkScatter(Shape x, int dim, NdArray index, Shape source) {
        int d = x.wrap(dim);
        if (index.numel() == 0) {
            return;
        }
        if (Math.max(index.dim(), 1) != Math.max(x.dim(), 1)) {
            throw new EngineException("Index tensor must have the same number of dimensions as self tensor");
        }
        if (Math.max(index.dim(), 1) != Math.max(source.dim(), 1)) {
            throw new EngineException("Index tensor must have the same number of dimensions as src tensor");
        }
        for (int i = 0; i < index.dim(); i++) {
            int size = index.shape().size(i);
            if ((i != d && x.dim() > 0 && size > x.size(i)) || (source.dim() > 0 && size > source.size(i))) {
                throw new EngineException("Expected index " + index.shape() + " to be no larger than self " + x
                        + " apart from dimension " + d + " and to be no larger size than src " + source);
            }
        }
    }

    /** The places of an index that fits into {@code x}. */
    static FlatIndex checked(Shape x, int dim, NdArray index) {
        int d = x.wrap(dim);
        if (index.numel() > 0 && Math.max(index.dim(), 1) != Math.max(x.dim(), 1)) {
            throw new EngineException("Index tensor must have the same number of dimensions as self tensor");
        }
        for (int i = 0; i < Math.min(index.dim(), x.dim()); i++) {
            if (i != d && index.numel() > 0 && index.shape().size(i) > x.size(i)) {
                throw new EngineException("Expected index " + index.shape() + " to be no larger than self " + x
                        + " apart from dimension " + d);
            }
        }
        return FlatIndex.ofDim(x, dim, index);
    }

    /** As many elements of {@code v} as a shape has, along each dimension from the first. */
    static NdArray corner(NdArray v, Shape shape) {
        NdArray part = v;
        for (int d = 0; d < Math.min(v.dim(), shape.dim()); d++) {
            part = Views.narrow(part, d, 0, shape.size(d));
        }
        return part;
    }

    /** {@code v} with zeros behind it along each dimension, up to a shape. */
    static NdArray inCorner(NdArray v, Shape shape) {
        if (v.numel() == shape.numel()) {
            return Views.reshape(v, shape.toArray());
        }
        NdArray result = NdArray.zeros(shape);
        corner(result, v.shape()).write(v);
        return result;
    }
}

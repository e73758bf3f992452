package tapedeck.function;

import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** Which element of an array each element of an index along one dimension means, in row-major order. */
final class Places {
    private final NdArray index;
    private final int dim;
    private final int size;
    private final int[] sizes;
    private final int[] strides;

    /**
     * @param source the shape that is indexed
     * @throws EngineException with PyTorch's text if the index's shape does not fit
     */
    Places(Shape source, int dim, NdArray index) {
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
}

package tapedeck.function;

import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * The check of a vector that names slices along a dimension, as PyTorch's {@code index_add}, {@code index_copy} and {@code index_fill}
 * have it.
 */
final class IndexVector {
    private IndexVector() {}

    static void checkAdded(Shape x, int dim, NdArray index, Shape source, boolean plain) {
        int d = x.wrap(dim);
        if (index.dim() > 1) {
            throw EngineException.index("index_add_(): Index is supposed to be a vector, but got dim: " + index.dim()
                    + " with type: Long and size: " + index.shape());
        }
        if (source.dim() != x.dim() || !alike(x, source, d)) {
            throw new EngineException("source tensor shape must match self tensor shape, excluding the specified "
                    + "dimension. Got self.shape = " + x + " source.shape = " + source);
        }
        int there = source.dim() == 0 ? 1 : source.size(d);
        if (index.numel() != there) {
            throw new EngineException("index_add_(): Number of indices (" + index.numel()
                    + ") should be equal to source.size(dim): (" + there + "), for dim: " + d);
        }
        int size = x.dim() == 0 ? 1 : x.size(d);
        double wrong = outside(index, 0, size);
        if (!Double.isNaN(wrong)) {
            throw x.dim() > 1 && plain
                    ? new EngineException(
                            "index " + (long) wrong + " is out of bounds for dimension 0 with size " + size)
                    : EngineException.index("index out of range in self");
        }
    }

    static void checkCopied(Shape x, int dim, NdArray index, Shape source) {
        int d = x.wrap(dim);
        if (index.dim() > 1) {
            throw EngineException
                    .index("index_copy_(): Index should have dimension 1 or 0 (got " + index.dim() + ")");
        }
        if (source.dim() != x.dim() && source.dim() != 0 && x.dim() != 0) {
            throw EngineException.index("index_copy_(): When source and destination are not scalars, their "
                    + "dimensionality must match. Source dimensionality (" + source.dim()
                    + "), destination dimensionality (" + x.dim() + ")");
        }
        int there = source.dim() == 0 ? 1 : source.size(d);
        if (!alike(x, source, d)) {
            throw new EngineException("index_copy_(): Source/destination tensor must have same slice shapes. "
                    + "Destination slice shape: " + slice(x, d) + " at dimension " + d + " and source slice shape: "
                    + slice(source, d) + " at dimension 0.");
        }
        if (index.numel() != there) {
            throw EngineException.index("index_copy_(): Number of indices (" + index.numel()
                    + ") should be equal to source.size(dim) (" + there + ")");
        }
        int size = x.dim() == 0 ? 1 : x.size(d);
        double wrong = outside(index, 0, size);
        if (!Double.isNaN(wrong)) {
            throw EngineException.index("index_copy_(): index " + (long) wrong + " is out of bounds for dimension "
                    + d + " with size " + size);
        }
    }

    /** The places that {@code index_fill} means; negative ones count from the end. */
    static FlatIndex filled(Shape x, int dim, NdArray index) {
        if (index.dim() > 1) {
            throw new EngineException("Index has to be a vector/scalar");
        }
        int d = x.wrap(dim);
        int size = x.dim() == 0 ? 1 : x.size(d);
        double wrong = outside(index, -size, size);
        if (!Double.isNaN(wrong)) {
            throw EngineException
                    .index("index " + (long) wrong + " is out of bounds for dimension " + d + " with size " + size);
        }
        return FlatIndex.slots(x, dim, index);
    }

    /** The first place that is not from {@code from} to below {@code to}, or NaN. */
    private static double outside(NdArray index, int from, int to) {
        for (double place : index.toArray()) {
            if (place < from || place >= to) {
                return place;
            }
        }
        return Double.NaN;
    }

    private static boolean alike(Shape x, Shape source, int dim) {
        for (int d = 0; d < Math.min(x.dim(), source.dim()); d++) {
            if (d != dim && x.size(d) != source.size(d)) {
                return false;
            }
        }
        return true;
    }

    private static String slice(Shape shape, int dim) {
        StringBuilder sizes = new StringBuilder();
        for (int d = 0; d < shape.dim(); d++) {
            if (d != dim) {
                sizes.append(sizes.isEmpty() ? "" : " ").append(shape.size(d));
            }
        }
        return sizes.toString();
    }
}

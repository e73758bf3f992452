package tapedeck.array;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The sizes of an array, outermost dimension first; {@code ()} is the shape of a single number. Immutable.
 * Negative dimensions count from the end, as in PyTorch.
 */
public final class Shape {
    /** The shape of a single number. */
    public static final Shape SCALAR = new Shape(new int[0], 1);

    private final int[] sizes;
    private final int numel;

    private Shape(int[] sizes, int numel) {
        this.sizes = sizes;
        this.numel = numel;
    }

    /**
     * A shape of the given sizes.
     *
     * @throws EngineException if a size is negative or the product is no {@code int}
     */
    public static Shape of(int... sizes) {
        return sizes.length == 0 ? SCALAR : owning(sizes.clone());
    }

    /** As {@link #of}, keeping the array: the caller must not touch it afterwards. */
    static Shape owning(int[] sizes) {
        double product = 1; // whole up to 2^53, far beyond which it need not be
        boolean empty = false;
        for (int size : sizes) {
            if (size < 0) {
                throw new EngineException(
                        "Trying to create tensor with negative dimension " + size + ": " + text(sizes));
            }
            empty |= size == 0;
            product *= Math.max(size, 1);
        }
        if (product > Integer.MAX_VALUE - 8 && !empty) {
            throw 4 * product < Long.MAX_VALUE // PyTorch counts the bytes of float32
                    ? AllocationLimit.refusal(product)
                    : new EngineException("Storage size calculation overflowed with sizes=" + text(sizes));
        }
        return new Shape(sizes, empty ? 0 : (int) product);
    }

    /** The number of dimensions. */
    public int dim() {
        return sizes.length;
    }

    /** The number of elements. */
    public int numel() {
        return numel;
    }

    /** The size of a dimension; negative counts from the end. */
    public int size(int dim) {
        return sizes[wrap(dim)];
    }

    /** A copy of the sizes. */
    public int[] toArray() {
        return sizes.clone();
    }

    /** The sizes themselves, for reading inside this package. */
    int[] sizes() {
        return sizes;
    }

    /**
     * The dimension counted from the front.
     *
     * @throws EngineException with PyTorch's text if there is no such dimension
     */
    public int wrap(int dim) {
        return wrap(dim, sizes.length);
    }

    /** {@link #wrap(int)} for an array of {@code dims} dimensions; a scalar counts as having one. */
    public static int wrap(int dim, int dims) {
        int range = Math.max(dims, 1);
        if (dim < -range || dim >= range) {
            throw EngineException.index(
                    "Dimension out of range (expected to be in range of [" + -range + ", " + (range - 1)
                            + "], but got " + dim + ")");
        }
        return dim < 0 ? dim + range : dim;
    }

    /** The sizes with dimensions {@code from} to {@code to}, counted from the front, as one. */
    public int[] flattened(int from, int to) {
        if (sizes.length == 0) {
            return new int[]{1};
        }
        int[] result = new int[sizes.length - (to - from)];
        int joined = 1;
        for (int d = from; d <= to; d++) {
            joined *= sizes[d];
        }
        for (int d = 0; d < result.length; d++) {
            result[d] = d < from ? sizes[d] : d == from ? joined : sizes[d + to - from];
        }
        return result;
    }

    /** The strides of a row-major array of this shape, in elements. */
    int[] rowMajorStrides() {
        int[] strides = new int[sizes.length];
        int stride = 1;
        for (int d = sizes.length - 1; d >= 0; d--) {
            strides[d] = stride;
            stride *= Math.max(sizes[d], 1);
        }
        return strides;
    }

    /**
     * The shape both broadcast to: sizes are aligned at the end, and a size of 1 stretches.
     *
     * @throws EngineException with PyTorch's text if they do not fit
     */
    public static Shape broadcast(Shape a, Shape b) {
        if (Arrays.equals(a.sizes, b.sizes)) {
            return a;
        }
        int dims = Math.max(a.dim(), b.dim());
        int[] result = new int[dims];
        for (int d = dims - 1; d >= 0; d--) { // the last that does not fit is told
            int sizeA = fromEnd(a, dims - d);
            int sizeB = fromEnd(b, dims - d);
            if (sizeA != sizeB && sizeA != 1 && sizeB != 1) {
                throw new EngineException(
                        "The size of tensor a (" + sizeA + ") must match the size of tensor b (" + sizeB
                                + ") at non-singleton dimension " + d);
            }
            result[d] = sizeA == 1 ? sizeB : sizeA;
        }
        return owning(result);
    }

    /** Returns whether an array of shape {@code other} is made of rows of this shape, apart from sizes of 1 in front. */
    boolean isRowOf(Shape other) {
        int same = 0;
        while (same < dim() && fromEnd(this, same + 1) == fromEnd(other, same + 1)) {
            same++;
        }
        int ones = same;
        while (ones < dim() && fromEnd(this, ones + 1) == 1) {
            ones++;
        }
        return ones == dim() && dim() <= other.dim();
    }

    private static int fromEnd(Shape shape, int back) {
        return back > shape.dim() ? 1 : shape.sizes[shape.dim() - back];
    }

    private static String text(int[] sizes) {
        return Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    /** As PyTorch prints it inside {@code torch.Size(…)}: {@code [2, 3]}. */
    @Override
    public String toString() {
        return text(sizes);
    }
}

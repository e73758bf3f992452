package tapedeck.array;

import java.util.Arrays;

/**
 * An n-dimensional array of float64 numbers. Row-major when made; {@link Views} makes others that share its
 * numbers under another shape. Gradients are not known here. Confined to one thread at a time.
 */
public final class NdArray {
    final Storage storage;
    final int offset;
    final Shape shape;
    /** In elements, one for each dimension. */
    final int[] strides;
    final boolean contiguous;

    NdArray(Storage storage, int offset, Shape shape, int[] strides, boolean contiguous) {
        this.storage = storage;
        this.offset = offset;
        this.shape = shape;
        this.strides = strides;
        this.contiguous = contiguous;
    }

    /** An array with any content, for a kernel to fill. */
    public static NdArray empty(Shape shape) {
        return new NdArray(allocate(shape, false), 0, shape, shape.rowMajorStrides(), true);
    }

    /** An array of zeros. */
    public static NdArray zeros(Shape shape) {
        return new NdArray(allocate(shape, true), 0, shape, shape.rowMajorStrides(), true);
    }

    /** A size that no memory holds is a mistake in the program like any other shape, and no reason to end the JVM. */
    private static Storage allocate(Shape shape, boolean zeroed) {
        AllocationLimit.check(shape.numel());
        try {
            return zeroed ? Workspace.takeZeroed(shape.numel()) : Workspace.take(shape.numel());
        } catch (OutOfMemoryError e) {
            throw AllocationLimit.refusal(shape.numel());
        }
    }

    /** An array of one value. */
    public static NdArray full(Shape shape, double value) {
        NdArray result = empty(shape);
        Arrays.fill(result.storage.values, 0, shape.numel(), value);
        return result;
    }

    /** A single number. */
    public static NdArray scalar(double value) {
        return full(Shape.SCALAR, value);
    }

    /**
     * A copy of row-major numbers.
     *
     * @throws EngineException with PyTorch's text if the count does not fit the shape
     */
    public static NdArray of(double[] values, int... shape) {
        Shape result = Shape.of(shape);
        if (result.numel() != values.length) {
            throw new EngineException("shape '" + result + "' is invalid for input of size " + values.length);
        }
        NdArray array = empty(result);
        System.arraycopy(values, 0, array.storage.values, 0, values.length);
        return array;
    }

    /** The sizes. */
    public Shape shape() {
        return shape;
    }

    /** The number of dimensions. */
    public int dim() {
        return shape.dim();
    }

    /** The number of elements. */
    public int numel() {
        return shape.numel();
    }

    /** How often the numbers were changed in place, through this array or any that shares them. */
    public int version() {
        return storage.version;
    }

    /** Returns whether the elements lie one after another in row-major order, from {@link #offset()} in {@link #values()}. */
    public boolean isContiguous() {
        return contiguous;
    }

    /** The numbers behind this array, shared, for kernels: element 0 is at {@link #offset()}. */
    public double[] values() {
        return storage.values;
    }

    /** Returns whether both look at the same numbers, so that a change of one may be seen in the other. */
    public boolean shares(NdArray other) {
        return storage == other.storage;
    }

    /** Returns whether an element of {@link #values()} stands for more than one of this array: then it must not be written. */
    public boolean overlaps() {
        for (int d = 0; d < strides.length; d++) {
            if (strides[d] == 0 && shape.sizes()[d] > 1 && numel() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Where element 0 lies in {@link #values()}. */
    public int offset() {
        return offset;
    }

    /** The distance of neighbours along a dimension, in elements of {@link #values()}. */
    public int stride(int dim) {
        return strides[dim];
    }

    /** Another array of the same elements, shared: what is said of one by identity is not said of the other. */
    public NdArray alias() {
        return new NdArray(storage, offset, shape, strides, contiguous);
    }

    /** This array if its elements lie in row-major order, else a row-major copy. */
    public NdArray contiguous() {
        return contiguous ? this : copy();
    }

    /** A row-major copy that shares nothing. */
    public NdArray copy() {
        NdArray result = empty(shape);
        Strided.copy(this, result.storage.values, 0);
        return result;
    }

    /** The numbers in row-major order, copied. */
    public double[] toArray() {
        double[] result = new double[numel()];
        Strided.copy(this, result, 0);
        return result;
    }

    /**
     * One element; negative indices count from the end.
     *
     * @throws EngineException with PyTorch's text if there is none there, or more than one
     */
    public double get(int... index) {
        if (index.length > dim()) {
            throw EngineException.index(dim() == 0 && index.length == 1
                    ? "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to "
                            + "convert a 0-dim tensor to a number"
                    : "too many indices for tensor of dimension " + dim());
        }
        int at = offset;
        for (int d = 0; d < index.length; d++) {
            int size = shape.sizes()[d];
            int i = index[d] < 0 ? index[d] + size : index[d];
            if (i < 0 || i >= size) {
                throw EngineException.index(
                        "index " + index[d] + " is out of bounds for dimension " + d + " with size " + size);
            }
            at += i * strides[d];
        }
        return index.length == dim()
                ? storage.values[at]
                : onlyOf(Arrays.stream(shape.sizes(), index.length, dim()).reduce(1, (a, b) -> a * b), at);
    }

    /**
     * The only element.
     *
     * @throws EngineException with PyTorch's text if there is not exactly one
     */
    public double item() {
        return onlyOf(numel(), offset);
    }

    private double onlyOf(int elements, int at) {
        if (elements != 1) {
            throw new EngineException("a Tensor with " + elements + " elements cannot be converted to Scalar");
        }
        return storage.values[at];
    }

    /** Overwrites the elements with those of {@code source}, which broadcasts to this shape, and raises the version. */
    public void assign(NdArray source) {
        write(source);
        storage.version++;
    }

    /** {@link #assign} where the numbers are still being made, and nobody has seen them yet: the version stays. */
    public void write(NdArray source) {
        NdArray from = source.shape.equals(shape) ? source : Views.expand(source, shape);
        NdArray safe = from.storage == storage ? from.copy() : from;
        Strided.assign(this, safe);
    }

    /** Says that nobody has seen the numbers before they were as they are: whatever filled them was no change. Returns this. */
    public NdArray asNew() {
        storage.version = 0;
        return this;
    }

    /** Says that a kernel changed the numbers in place. */
    public void bumpVersion() {
        storage.version++;
    }

    @Override
    public String toString() {
        return "NdArray" + shape + (numel() <= 20 ? Arrays.toString(toArray()) : "");
    }
}

package tapedeck.function;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Python;

/** The dimensions that a reduction takes away; negative ones count from the end, none means all. Immutable. */
public final class Dims {
    /** Every dimension. */
    public static final Dims ALL = new Dims();

    private final int[] dims;

    private Dims(int... dims) {
        this.dims = dims;
    }

    /** These dimensions. */
    public static Dims of(int... dims) {
        return new Dims(dims.clone());
    }

    /** The dimensions as they were given; empty for all. */
    public int[] toArray() {
        return dims.clone();
    }

    /** As an argument in Python: {@code dim=1}, {@code dim=(0, 1)}; empty for all. */
    String python() {
        return dims.length == 0 ? "" : "dim=" + (dims.length == 1 ? Python.list(dims) : Python.tuple(dims));
    }

    /** As an argument in Python; empty where dimensions are not kept. */
    static String python(boolean keepdim) {
        return keepdim ? "keepdim=True" : "";
    }

    /** Returns whether no dimension is named, where none does not mean all. */
    boolean isNone() {
        return dims.length == 0;
    }

    /** Returns whether every dimension is meant. */
    boolean isAll() { return dims.length == 0; }

    /**
     * Returns which dimensions of a shape are reduced.
     *
     * @throws EngineException with PyTorch's text if one is out of range or named twice
     */
    public boolean[] mask(Shape shape) {
        boolean[] result = new boolean[shape.dim()];
        boolean[] seen = new boolean[Math.max(shape.dim(), 1)];
        if (isAll()) {
            Arrays.fill(result, true);
        }
        for (int dim : dims) {
            int d = shape.wrap(dim);
            if (seen[d]) {
                throw new EngineException("dim " + d + " appears multiple times in the list of dims");
            }
            seen[d] = true;
            if (shape.dim() > 0) {
                result[d] = true;
            }
        }
        return result;
    }

    /** Refuses a dimension out of range before one that is named twice, as PyTorch's mean does. */
    void checkRange(Shape shape) {
        for (int dim : dims) {
            shape.wrap(dim);
        }
    }

    /** The shape with the reduced sizes at 1. */
    Shape kept(Shape shape) {
        boolean[] reduced = mask(shape);
        int[] sizes = shape.toArray();
        for (int d = 0; d < sizes.length; d++) {
            sizes[d] = reduced[d] ? 1 : sizes[d];
        }
        return Shape.of(sizes);
    }

    /** The shape of the result: without the reduced dimensions, or with them at size 1. */
    public Shape output(Shape shape, boolean keepdim) {
        if (keepdim) {
            return kept(shape);
        }
        boolean[] reduced = mask(shape);
        int[] sizes = new int[shape.dim()];
        int count = 0;
        for (int d = 0; d < sizes.length; d++) {
            if (!reduced[d]) {
                sizes[count++] = shape.size(d);
            }
        }
        return Shape.of(Arrays.copyOf(sizes, count));
    }

    /** How many elements become one. */
    double count(Shape shape) {
        boolean[] reduced = mask(shape);
        double count = 1;
        for (int d = 0; d < reduced.length; d++) {
            count *= reduced[d] ? shape.size(d) : 1;
        }
        return count;
    }

    /** A result's gradient with the reduced dimensions back, at size 1. */
    NdArray restore(NdArray gradient, Shape shape) {
        return Views.reshape(gradient, kept(shape).toArray());
    }

    /** The sums, with the reduced dimensions at size 1, as numbers of type {@code type} are added up. */
    NdArray sum(NdArray x, DType type) {
        return Reduce.sum(x, mask(x.shape()), type);
    }

    /** The sums, with the reduced dimensions at size 1. */
    NdArray sum(NdArray x) {
        return sum(x, DType.FLOAT64);
    }

    /**
     * Refuses a reduction of nothing.
     *
     * @throws EngineException with PyTorch's text if a reduced dimension of an empty array has no elements
     */
    void checkNotEmpty(String call, Shape shape) {
        if (shape.numel() == 0) {
            refuse(call, shape);
        }
        mask(shape);
    }

    private void refuse(String call, Shape shape) {
        if (isAll()) {
            throw new EngineException(call + "(): Expected reduction dim to be specified for input.numel() == 0. "
                    + "Specify the reduction dim with the 'dim' argument.");
        }
        for (int dim : dims) {
            if (shape.size(dim) == 0) {
                throw EngineException.index(call + "(): Expected reduction dim " + dim + " to have non-zero size.");
            }
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(dims);
    }
}

package tapedeck.array;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Arrays that share the numbers of another under another shape, as PyTorch's views do. None copies unless it says so. */
public final class Views {
    private Views() {}

    static NdArray view(NdArray a, int offset, int[] sizes, int[] strides) {
        Shape shape = Shape.owning(sizes);
        boolean empty = shape.numel() == 0; // of nothing, any order is row-major, and no place is outside
        return new NdArray(a.storage, empty ? 0 : offset, shape, strides, empty || isRowMajor(sizes, strides));
    }

    /**
     * The elements of {@code a} from place {@code offset} of its numbers, at these distances: as numpy's views, which also
     * count backwards, have them. The caller says places that are there.
     */
    public static NdArray strided(NdArray a, int offset, int[] sizes, int[] strides) {
        return view(a, offset, sizes.clone(), strides.clone());
    }

    private static boolean isRowMajor(int[] sizes, int[] strides) {
        int expected = 1;
        for (int d = sizes.length - 1; d >= 0; d--) {
            if (sizes[d] != 1 && strides[d] != expected) {
                return false;
            }
            expected *= Math.max(sizes[d], 1);
        }
        return true;
    }

    /**
     * The same elements in row-major order under another shape; one size may be -1 and is inferred. A view where
     * the strides allow it, else a copy.
     *
     * @throws EngineException with PyTorch's text if the sizes do not fit
     */
    public static NdArray reshape(NdArray a, int... sizes) {
        Shape shape = Reshaping.infer(a, sizes);
        NdArray viewed = view(a, shape);
        return viewed != null ? viewed : Objects.requireNonNull(view(a.copy(), shape));
    }

    /** The same elements under another shape of as many, or null if the strides do not allow it without a copy. */
    public static @Nullable NdArray view(NdArray a, Shape shape) {
        if (a.contiguous || a.numel() == 0) {
            return new NdArray(a.storage, a.offset, shape, shape.rowMajorStrides(), true);
        }
        int[] strides = Reshaping.strides(a, shape);
        return strides == null ? null : view(a, a.offset, shape.toArray(), strides);
    }

    /** Dimensions {@code i} and {@code j} exchanged. */
    public static NdArray transpose(NdArray a, int i, int j) {
        int[] order = new int[a.dim()];
        Arrays.setAll(order, d -> d);
        int from = a.shape.wrap(i);
        int to = a.shape.wrap(j);
        if (a.dim() == 0) {
            return a;
        }
        order[from] = to;
        order[to] = from;
        return permute(a, order);
    }

    /**
     * The dimensions in another order.
     *
     * @throws EngineException with PyTorch's text unless {@code order} names every dimension once
     */
    public static NdArray permute(NdArray a, int... order) {
        if (order.length != a.dim()) {
            throw new EngineException(
                    "permute(sparse_coo): number of dimensions in the tensor input does not match the "
                            + "length of the desired ordering of dimensions i.e. input.dim() = " + a.dim()
                            + " is not equal to len(dims) = " + order.length);
        }
        int[] sizes = new int[order.length];
        int[] strides = new int[order.length];
        boolean[] seen = new boolean[order.length];
        for (int d = 0; d < order.length; d++) {
            int from = a.shape.wrap(order[d]);
            if (seen[from]) {
                throw new EngineException("permute(): duplicate dims are not allowed.");
            }
            seen[from] = true;
            sizes[d] = a.shape.sizes()[from];
            strides[d] = a.strides[from];
        }
        return view(a, a.offset, sizes, strides);
    }

    /**
     * The shape that {@code shape} expands to, where -1 keeps a size.
     *
     * @throws EngineException with PyTorch's text if a -1 stands where there is no size yet
     */
    public static Shape expanded(Shape shape, int... sizes) {
        int[] result = sizes.clone();
        int added = sizes.length - shape.dim();
        for (int d = 0; d < sizes.length; d++) {
            if (sizes[d] == -1 && d < added) {
                throw new EngineException("The expanded size of the tensor (-1) isn't allowed in a leading, "
                        + "non-existing dimension " + d);
            }
            if (sizes[d] == -1 && added >= 0) {
                result[d] = shape.sizes()[d - added];
            }
        }
        return Shape.owning(result);
    }

    /**
     * Sizes of 1 stretched, and dimensions added in front, to reach {@code shape}.
     *
     * @throws EngineException with PyTorch's text if the shape does not fit
     */
    public static NdArray expand(NdArray a, Shape shape) {
        int added = shape.dim() - a.dim();
        if (added < 0) {
            throw new EngineException("expand(torch.DoubleTensor{" + a.shape + "}, size=" + shape
                    + "): the number of sizes provided (" + shape.dim()
                    + ") must be greater or equal to the number of dimensions in the tensor (" + a.dim() + ")");
        }
        int[] strides = new int[shape.dim()];
        for (int d = shape.dim() - 1; d >= 0; d--) {
            int size = d < added ? 1 : a.shape.sizes()[d - added];
            if (size == shape.sizes()[d]) {
                strides[d] = d >= added
                        ? a.strides[d - added]
                        : d == shape.dim() - 1 ? 1 : shape.sizes()[d + 1] * strides[d + 1];
            } else if (size != 1) {
                throw new EngineException("The expanded size of the tensor (" + shape.sizes()[d]
                        + ") must match the existing size (" + size + ") at non-singleton dimension " + d
                        + ".  Target sizes: " + shape + ".  Tensor sizes: " + a.shape);
            }
        }
        return view(a, a.offset, shape.toArray(), strides);
    }

    /**
     * {@code length} elements along {@code dim} from {@code start}.
     *
     * @throws EngineException with PyTorch's text if they are not there
     */
    public static NdArray narrow(NdArray a, int dim, int start, int length) {
        if (a.dim() == 0) {
            throw new EngineException("narrow() cannot be applied to a 0-dim tensor.");
        }
        if (length < 0) {
            throw new EngineException("narrow(): length must be non-negative.");
        }
        int d = a.shape.wrap(dim);
        int size = a.shape.sizes()[d];
        if (start < -size || start > size) {
            throw EngineException.index(
                    "start out of range (expected to be in range of [" + -size + ", " + size + "], but got " + start
                            + ")");
        }
        int from = start < 0 ? start + size : start;
        if (from > size - length) {
            throw new EngineException(
                    "start (" + from + ") + length (" + length + ") exceeds dimension size (" + size + ").");
        }
        int[] sizes = a.shape.toArray();
        sizes[d] = length;
        return view(a, a.offset + from * a.strides[d], sizes, a.strides);
    }

    /** Without dimension {@code dim} if its size is 1, else unchanged. */
    public static NdArray squeeze(NdArray a, int dim) {
        int d = a.shape.wrap(dim);
        if (a.dim() == 0 || a.shape.sizes()[d] != 1) {
            return a;
        }
        int[] sizes = new int[a.dim() - 1];
        int[] strides = new int[a.dim() - 1];
        for (int from = 0, to = 0; from < a.dim(); from++) {
            if (from != d) {
                sizes[to] = a.shape.sizes()[from];
                strides[to++] = a.strides[from];
            }
        }
        return view(a, a.offset, sizes, strides);
    }

    /** With a dimension of size 1 put in before {@code dim}. */
    public static NdArray unsqueeze(NdArray a, int dim) {
        int d = Shape.wrap(dim, a.dim() + 1);
        int[] sizes = new int[a.dim() + 1];
        int[] strides = new int[a.dim() + 1];
        for (int to = 0; to <= a.dim(); to++) {
            int from = to < d ? to : to - 1;
            sizes[to] = to == d ? 1 : a.shape.sizes()[from];
            strides[to] = to != d ? a.strides[from] : d == a.dim() ? 1 : a.shape.sizes()[d] * a.strides[d];
        }
        return view(a, a.offset, sizes, strides);
    }

    /**
     * A view by its strides and its first element among all numbers behind {@code a}, which count as so many bytes each.
     *
     * @throws EngineException with PyTorch's text if there are not so many
     */
    public static NdArray strided(NdArray a, int[] sizes, int[] strides, int offset, int bytes) {
        if (sizes.length != strides.length) {
            throw new EngineException("mismatch in length of strides and shape");
        }
        long last = offset;
        for (int d = 0; d < sizes.length; d++) {
            last += (long) (sizes[d] - 1) * strides[d];
        }
        if (Shape.of(sizes).numel() > 0 && last >= a.storage.values.length) {
            throw new EngineException("setStorage: sizes " + Arrays.toString(sizes) + ", strides "
                    + Arrays.toString(strides) + ", storage offset " + offset + ", and itemsize " + bytes
                    + " requiring a storage size of " + bytes * (last + 1) + " are out of bounds for storage of size "
                    + (long) bytes * a.storage.values.length);
        }
        return view(a, offset, sizes.clone(), strides.clone());
    }
}

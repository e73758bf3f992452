package tapedeck.autograd;

import java.util.Arrays;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Reshaping;
import tapedeck.array.Shape;
import tapedeck.array.ViewLayout;
import tapedeck.array.Views;
import tapedeck.function.AsStrided;
import tapedeck.function.Clone;
import tapedeck.function.DiagEmbed;
import tapedeck.function.Diagonal;
import tapedeck.function.DiagonalCopy;
import tapedeck.function.Dims;
import tapedeck.function.Flip;
import tapedeck.function.Renamed;
import tapedeck.function.Repeat;
import tapedeck.function.Reshape;
import tapedeck.function.Roll;
import tapedeck.function.Rot90;
import tapedeck.function.SqueezeAll;
import tapedeck.function.SqueezeDims;
import tapedeck.function.Transpose;
import tapedeck.function.Tril;
import tapedeck.function.Triu;
import tapedeck.function.Unfold;
import tapedeck.function.Unsqueeze;

/** More of how the elements of {@link Tensor} are laid out, under PyTorch's names: what is cut, repeated, turned round. */
interface LayoutOps {
    /** The tensor itself. */
    Tensor self();

    /**
     * The elements in row-major order under another shape, a view; one size may be -1.
     *
     * @throws EngineException with PyTorch's text if the order of storage forbids it
     */
    default Tensor view(int... shape) {
        NdArray data = self().data();
        Shape target = Reshaping.infer(data, shape);
        if (Views.view(data, target) == null) {
            throw new EngineException("view size is not compatible with input tensor's size and stride (at least one "
                    + "dimension spans across two contiguous subspaces). Use .reshape(...) instead.");
        }
        return Operations.apply(new Reshape(target, Reshape.Kind.VIEW), self());
    }

    /** A row-major copy. */
    default Tensor copied() {
        return Operations.apply(new Clone(), self());
    }

    /** This tensor if it is row-major, else a copy that is. */
    default Tensor contiguous() {
        return self().data().isContiguous() ? self() : copied();
    }

    /** Without any dimension of size 1. */
    default Tensor squeeze() {
        return Operations.apply(new SqueezeAll(), self());
    }

    /** Without those of some dimensions that have size 1. */
    default Tensor squeeze(int[] dims) {
        return Operations.apply(new SqueezeDims(Dims.of(dims)), self());
    }

    /** {@link #squeeze()} in place; returns this. */
    default Tensor squeeze_() {
        return self().become(squeeze());
    }

    /** A dimension of size 1 less, in place; returns this. */
    default Tensor squeeze_(int dim) {
        return self().become(self().squeeze(dim));
    }

    /** A dimension of size 1 more, in place; returns this. */
    default Tensor unsqueeze_(int dim) {
        return self().become(Operations.apply(
                new Renamed(new Unsqueeze(dim), "unsqueeze_", "UnsqueezeBackward1"), self()));
    }

    /** Two dimensions exchanged, in place; returns this. */
    default Tensor transpose_(int i, int j) {
        return self().become(Operations.apply(new Transpose(i, j, true), self()));
    }

    /** The transpose, in place; returns this. */
    default Tensor t_() {
        return self().become(self().t());
    }

    /** This again and again, so often along each dimension. */
    default Tensor repeat(int... times) {
        if (times.length < self().dim()) {
            throw new EngineException("Number of dimensions of repeat dims can not be smaller than number of "
                    + "dimensions of tensor");
        }
        return Operations.apply(new Repeat(Arrays.stream(times).boxed().toList()), self());
    }

    /** Dimensions backwards. */
    default Tensor flip(int... dims) {
        return Operations.apply(new Flip(Dims.of(dims)), self());
    }

    /** Elements moved along dimensions, round; without dimensions, as one row. */
    default Tensor roll(int[] shifts, int... dims) {
        if (shifts.length == 0) {
            throw new EngineException("`shifts` required");
        }
        if (shifts.length != dims.length && (shifts.length != 1 || dims.length != 0)) {
            throw new EngineException(
                    "shifts and dimensions must align. shifts: " + shifts.length + ", dims:" + dims.length);
        }
        for (int dim : dims) {
            self().shape().wrap(dim);
        }
        return Operations.apply(
                new Roll(Arrays.stream(shifts).boxed().toList(), Arrays.stream(dims).boxed().toList()), self());
    }

    /** Turned by quarters, from the first dimension towards the second. */
    default Tensor rot90(int times, int... dims) {
        Shape shape = self().shape();
        if (dims.length != 2) {
            throw new EngineException("expected total rotation dims == 2, but got dims = " + dims.length);
        }
        if (shape.dim() < 2) {
            throw new EngineException("expected total dims >= 2, but got total dims = " + shape.dim());
        }
        if (dims[0] == dims[1] || Math.abs(dims[0] - dims[1]) == shape.dim()) {
            throw new EngineException("expected rotation dims to be different, but got dim0 = " + dims[0]
                    + " and dim1 = " + dims[1]);
        }
        shape.wrap(dims[0]);
        shape.wrap(dims[1]);
        return Operations.apply(new Rot90(times, dims[0], dims[1]), self());
    }

    /** The diagonal of two dimensions as the last one, a view. */
    default Tensor diagonal(int offset, int dim1, int dim2) {
        return Operations.apply(new Diagonal(offset, dim1, dim2), self());
    }

    /** The diagonal of a matrix, or the matrix with this diagonal. */
    default Tensor diag(int offset) {
        return switch (self().dim()) {
            case 1 -> diagEmbed(offset, 0, 1);
            case 2 -> Operations.apply(new DiagonalCopy(offset), self());
            default -> throw new EngineException("diag(): Supports 1D or 2D tensors. Got " + self().dim() + "D");
        };
    }

    /** The last dimension as the diagonal of two. */
    default Tensor diagEmbed(int offset, int dim1, int dim2) {
        return Operations.apply(new DiagEmbed(offset, dim1, dim2), self());
    }

    /** The lower triangles. */
    default Tensor tril(int diagonal) {
        return Operations.apply(new Tril(diagonal), self());
    }

    /** The upper triangles. */
    default Tensor triu(int diagonal) {
        return Operations.apply(new Triu(diagonal), self());
    }

    /** Windows along a dimension as a new last one, a view. */
    default Tensor unfold(int dim, int size, int step) {
        if (size < 0) {
            throw new EngineException("size is " + size + " but must be >= 0");
        }
        return Operations.apply(new Unfold(dim, size, step), self());
    }

    /** The elements at places of what is behind this tensor, a view. */
    default Tensor asStrided(int[] sizes, int[] strides, int offset) {
        NdArray data = self().data();
        int bytes = self().dtype().bytes();
        return Operations.apply(new AsStrided(ViewLayout.of(data, Views.strided(data, sizes, strides, offset, bytes))),
                self());
    }
}

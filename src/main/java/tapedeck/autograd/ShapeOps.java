package tapedeck.autograd;

import java.util.Arrays;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Reshaping;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.function.Clone;
import tapedeck.function.Expand;
import tapedeck.function.Narrow;
import tapedeck.function.Permute;
import tapedeck.function.Reshape;
import tapedeck.function.Squeeze;
import tapedeck.function.T;
import tapedeck.function.Transpose;
import tapedeck.function.Unsqueeze;

/** The views of {@link Tensor}, under PyTorch's names: they share the numbers, and a change in place is seen through all of them. */
interface ShapeOps {
    /** The tensor itself. */
    Tensor self();

    /** The transpose of a matrix; a vector stays. */
    default Tensor t() {
        return Operations.apply(new T(), self());
    }

    /** Two dimensions exchanged. */
    default Tensor transpose(int i, int j) {
        return Operations.apply(new Transpose(i, j), self());
    }

    /** The dimensions in another order. */
    default Tensor permute(int... dims) {
        return Operations.apply(new Permute(Arrays.stream(dims).boxed().toList()), self());
    }

    /** The elements in row-major order under another shape; one size may be -1. A view unless the order of storage forbids it. */
    default Tensor reshape(int... shape) {
        Tensor self = self();
        NdArray data = self.data();
        Shape target = Reshaping.infer(data, shape);
        if (data.isContiguous()) {
            return Operations.apply(new Reshape(target, Reshape.Kind.VIEW), self);
        }
        return Views.view(data, target) != null
                ? Operations.apply(new Reshape(target, Reshape.Kind.ALIAS), self)
                : Operations.apply(new Reshape(target, Reshape.Kind.UNSAFE_VIEW), Operations.apply(new Clone(), self));
    }

    /** Without dimension {@code dim} if its size is 1. */
    default Tensor squeeze(int dim) {
        return Operations.apply(new Squeeze(dim, false), self());
    }

    /** With a dimension of size 1 before {@code dim}. */
    default Tensor unsqueeze(int dim) {
        return Operations.apply(new Unsqueeze(dim), self());
    }

    /** Sizes of 1 stretched and dimensions added in front; -1 keeps a size. */
    default Tensor expand(int... sizes) {
        Shape shape = self().shape();
        if (sizes.length < shape.dim()) {
            throw new EngineException("expand(" + self().dtype().tensorType() + "{" + shape + "}, size="
                    + Arrays.toString(sizes) + "): the number of sizes provided (" + sizes.length
                    + ") must be greater or equal to the number of dimensions in the tensor (" + shape.dim() + ")");
        }
        for (int d = sizes.length - 1; d >= 0; d--) {
            int inner = d - (sizes.length - shape.dim());
            if (inner >= 0 && sizes[d] >= 0 && shape.size(inner) != 1 && shape.size(inner) != sizes[d]) {
                throw new EngineException("The expanded size of the tensor (" + sizes[d]
                        + ") must match the existing size (" + shape.size(inner) + ") at non-singleton dimension " + d
                        + ".  Target sizes: " + Arrays.toString(sizes) + ".  Tensor sizes: " + shape);
            }
        }
        return Operations.apply(new Expand(Views.expanded(shape, sizes)), self());
    }

    /** One dimension of all. */
    default Tensor flatten() {
        return flatten(0, -1);
    }

    /** Dimensions {@code start} to {@code end} as one. */
    default Tensor flatten(int start, int end) {
        Shape shape = self().shape();
        int from = shape.wrap(start);
        int to = shape.wrap(end);
        if (from > to) {
            throw new EngineException("flatten() has invalid args: start_dim cannot come after end_dim");
        }
        if (shape.dim() > 0 && from == to) {
            return self();
        }
        return reshape(shape.flattened(from, to));
    }

    /** {@code length} elements along {@code dim} from {@code start}. */
    default Tensor narrow(int dim, int start, int length) {
        return Operations.apply(new Narrow(dim, start, length), self());
    }
}

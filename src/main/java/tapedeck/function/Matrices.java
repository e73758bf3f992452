package tapedeck.function;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.Lu;
import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** Square matrices, and stacks of them: products, transposes, inverses, solutions. */
final class Matrices {
    private Matrices() {}

    /**
     * Refuses what is no stack of square matrices.
     *
     * @throws EngineException with PyTorch's text
     */
    static void checkSquare(String call, Shape shape) {
        if (shape.dim() < 2) {
            throw new EngineException(call + ": The input tensor A must have at least 2 dimensions.");
        }
        if (shape.size(-1) != shape.size(-2)) {
            throw new EngineException(call + ": A must be batches of square matrices, but they are " + shape.size(-2)
                    + " by " + shape.size(-1) + " matrices");
        }
    }

    /**
     * The type of the input.
     *
     * @throws EngineException with PyTorch's text for whole numbers
     */
    static DType floating(String call, Types types) {
        if (!types.common().isFloating()) {
            throw new EngineException(call + ": Expected a floating point or complex tensor as input. Got "
                    + types.common().scalarType());
        }
        return types.common();
    }

    static NdArray t(NdArray x) {
        return Views.transpose(x, -2, -1);
    }

    /** The products of two stacks of as many matrices. */
    static NdArray mm(NdArray a, NdArray b) {
        if (a.dim() == 2 && b.dim() == 2) {
            return Matmul.mm(a, b);
        }
        int rows = a.shape().size(-2);
        int columns = b.shape().size(-1);
        NdArray x = stack(a);
        NdArray y = stack(b);
        int[] sizes = a.shape().toArray();
        sizes[sizes.length - 1] = columns;
        NdArray result = NdArray.empty(Shape.of(sizes));
        NdArray each = Views.reshape(result, -1, rows, columns);
        for (int i = 0; i < x.shape().size(0); i++) {
            matrix(each, i).write(Matmul.mm(matrix(x, i), matrix(y, i)));
        }
        return result;
    }

    private static NdArray stack(NdArray x) {
        return Views.reshape(x, -1, x.shape().size(-2), x.shape().size(-1));
    }

    private static NdArray matrix(NdArray stack, int i) {
        return Views.squeeze(Views.narrow(stack, 0, i, 1), 0);
    }

    /** One number for each matrix of a stack. */
    static NdArray each(NdArray x, ToDoubleFunction<Lu> f) {
        int n = x.shape().size(-1);
        int[] sizes = x.shape().toArray();
        NdArray result = NdArray.empty(Shape.of(Arrays.copyOf(sizes, sizes.length - 2)));
        NdArray from = x.contiguous();
        for (int i = 0; i < result.numel(); i++) {
            result.values()[i] = f.applyAsDouble(new Lu(from.values(), from.offset() + i * n * n, n));
        }
        return result;
    }

    /** The X of AX = B, for stacks of as many; singular matrices are reported with the text. */
    static NdArray solve(NdArray a, NdArray b, String text) {
        int n = a.shape().size(-1);
        int columns = b.shape().size(-1);
        NdArray from = a.contiguous();
        NdArray right = b.contiguous();
        NdArray result = NdArray.empty(b.shape());
        double[] numbers = right.toArray();
        int count = n == 0 ? 0 : a.numel() / (n * n);
        for (int i = 0; i < count; i++) {
            Lu lu = new Lu(from.values(), from.offset() + i * n * n, n);
            if (lu.zero() > 0) {
                throw new EngineException(text.replace("{n}", String.valueOf(lu.zero())));
            }
            lu.solve(numbers, i * n * columns, result.values(), columns);
        }
        return result;
    }

    /** The inverse of each. */
    static NdArray inverse(NdArray a) {
        return solve(a, identity(a.shape()), "linalg.inv: The diagonal element {n} is zero, the inversion could not be "
                + "completed because the input matrix is singular.");
    }

    private static NdArray identity(Shape shape) {
        NdArray result = NdArray.zeros(shape);
        int n = shape.size(-1);
        for (int at = 0; at < result.numel(); at += n * n) {
            for (int i = 0; i < n; i++) {
                result.values()[at + i * n + i] = 1;
            }
        }
        return result;
    }

    /** A number for each matrix, as a stack of one by one matrices. */
    static NdArray scalars(NdArray x) {
        return Views.unsqueeze(Views.unsqueeze(x, -1), -1);
    }
}

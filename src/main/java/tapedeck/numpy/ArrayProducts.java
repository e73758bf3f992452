package tapedeck.numpy;

import java.util.Arrays;
import java.util.List;
import tapedeck.array.EngineException;
import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** {@code numpy.matmul}. */
public final class ArrayProducts {
    private ArrayProducts() {}

    /**
     * {@code a @ b}: of vectors, matrices, and stacks of matrices that are broadcast.
     *
     * @throws EngineException with numpy's text if the shapes do not fit
     */
    public static NumpyArray matmul(NumpyArray a, NumpyArray b) {
        if (a.dim() == 0 || b.dim() == 0) {
            throw EngineException.value("matmul: Input operand " + (a.dim() == 0 ? 0 : 1)
                    + " does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)");
        }
        Element type = a.element().and(b.element());
        NdArray left = a.dim() == 1 ? Views.unsqueeze(a.data(), 0) : a.data();
        NdArray right = b.dim() == 1 ? Views.unsqueeze(b.data(), 1) : b.data();
        int inner = left.shape().size(-1);
        if (inner != right.shape().size(-2)) {
            throw EngineException
                    .value("matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
                            + "(n?,k),(k,m?)->(n?,m?) (size " + right.shape().size(-2) + " is different from " + inner
                            + ")");
        }
        NdArray product = left.dim() == 2 && right.dim() == 2 ? Matmul.mm(left, right) : stacked(left, right);
        int dims = product.dim();
        if (b.dim() == 1) {
            product = Views.squeeze(product, dims - 1);
        }
        if (a.dim() == 1) {
            product = Views.squeeze(product, dims - 2);
        }
        type.number().round(product);
        return new NumpyArray(product, type);
    }

    private static NdArray stacked(NdArray left, NdArray right) {
        int[] a = left.shape().toArray();
        int[] b = right.shape().toArray();
        int[] stack = Broadcast.shape(List.of(Arrays.copyOf(a, a.length - 2), Arrays.copyOf(b, b.length - 2)));
        int rows = a[a.length - 2];
        int inner = a[a.length - 1];
        int columns = b[b.length - 1];
        NdArray x = stretched(left, stack, rows, inner);
        NdArray y = stretched(right, stack, inner, columns);
        int count = Shape.of(stack).numel();
        int[] sizes = Arrays.copyOf(stack, stack.length + 2);
        sizes[stack.length] = rows;
        sizes[stack.length + 1] = columns;
        NdArray result = NdArray.zeros(Shape.of(count, rows, columns));
        for (int i = 0; i < count; i++) {
            NdArray each = Matmul.mm(Views.squeeze(Views.narrow(x, 0, i, 1), 0),
                    Views.squeeze(Views.narrow(y, 0, i, 1), 0));
            Views.squeeze(Views.narrow(result, 0, i, 1), 0).assign(each);
        }
        return Views.reshape(result, sizes);
    }

    private static NdArray stretched(NdArray a, int[] stack, int rows, int columns) {
        int[] sizes = Arrays.copyOf(stack, stack.length + 2);
        sizes[stack.length] = rows;
        sizes[stack.length + 1] = columns;
        return Views.reshape(Views.expand(a, Shape.of(sizes)), Shape.of(stack).numel(), rows, columns);
    }
}

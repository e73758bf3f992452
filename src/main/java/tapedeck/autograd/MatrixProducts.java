package tapedeck.autograd;

import java.util.Arrays;
import tapedeck.array.EngineException;
import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.function.Bmm;
import tapedeck.function.Clone;
import tapedeck.function.Dot;
import tapedeck.function.Mm;
import tapedeck.function.Mv;
import tapedeck.function.Reshape;
import tapedeck.function.Squeeze;

/** {@code matmul} in the steps that PyTorch takes, so that the graph is PyTorch's: views around one product of matrices. */
final class MatrixProducts {
    private MatrixProducts() {}

    static Tensor of(Tensor a, Tensor b) {
        int dimA = a.dim();
        int dimB = b.dim();
        if (dimA == 0 || dimB == 0) {
            throw new EngineException("both arguments to matmul need to be at least 1D, but they are " + dimA
                    + "D and " + dimB + "D");
        }
        if (dimA == 2 && dimB == 2) {
            return mm(a, b);
        }
        if (dimA == 1 && dimB == 1) {
            return Operations.apply(new Dot(), a, b);
        }
        if (dimA == 2 && dimB == 1) {
            if (a.dtype() != b.dtype()) { // shapes that do not fit are refused first
                Operations.apply(new Mv(), a, b.to(a.dtype()));
            }
            return Operations.apply(new Mv(), a, b);
        }
        if (dimA == 1 && dimB == 2) {
            return Operations.apply(new Squeeze(0, true), mm(a.unsqueeze(0), b));
        }
        return folds(a, b) ? folded(a, b) : batched(a, b);
    }

    /** Of matrices: shapes that do not fit are refused before types that are not alike. */
    private static Tensor mm(Tensor a, Tensor b) {
        if (a.dtype() != b.dtype()) {
            Matmul.mm(a.data(), b.data());
        }
        return Operations.apply(new Mm(), a, b);
    }

    /** Returns whether the stack becomes one tall matrix rather than the matrix a stack. */
    private static boolean folds(Tensor a, Tensor b) {
        boolean aLarger = a.dim() >= b.dim();
        Tensor larger = aLarger ? a : b;
        Tensor smaller = aLarger ? b : a;
        if (smaller.dim() > 2) {
            return false;
        }
        if (smaller.requiresGrad()) {
            return true;
        }
        if (a.dim() == 2) {
            return false;
        }
        NdArray t = aLarger ? larger.data() : tapedeck.array.Views.transpose(larger.data(), -1, -2);
        for (int d = 0; t.numel() > 0 && d < t.dim() - 2; d++) {
            if (t.stride(d) != t.stride(d + 1) * t.shape().size(d + 1)) {
                return false;
            }
        }
        return true;
    }

    private static Tensor folded(Tensor a, Tensor b) {
        boolean turned = b.dim() > a.dim();
        Tensor stack = turned ? b.transpose(-1, -2) : a;
        Tensor other = !turned ? b : a.dim() == 2 ? a.t() : a;
        int[] sizes = stack.shape().toArray();
        int last = sizes.length - 1;
        int rows = Shape.of(Arrays.copyOf(sizes, last)).numel();
        Tensor tall = stack.reshape(rows, sizes[last]);
        if (other.dim() == 1) {
            return shaped(Operations.apply(new Mv(), tall, other), Arrays.copyOf(sizes, last));
        }
        sizes[last] = other.shape().size(1);
        Tensor product = shaped(mm(tall, other), sizes);
        if (!turned) {
            return product;
        }
        Tensor back = product.transpose(-1, -2);
        return back.data().isContiguous() ? back : Operations.apply(new Clone(), back);
    }

    private static Tensor batched(Tensor a, Tensor b) {
        Shape shapeA = a.shape();
        Shape shapeB = b.shape();
        if (a.dim() == 3 && b.dim() == 3 && shapeA.size(0) != shapeB.size(0)) {
            if (shapeA.size(0) == 1 && a.requiresGrad()) {
                return of(a.squeeze(0), b);
            }
            if (shapeB.size(0) == 1 && b.requiresGrad()) {
                return of(a, b.squeeze(0));
            }
        }
        int n = a.dim() > 1 ? shapeA.size(-2) : 1;
        int m1 = shapeA.size(-1);
        int m2 = b.dim() > 1 ? shapeB.size(-2) : shapeB.size(0);
        int p = b.dim() > 1 ? shapeB.size(-1) : 1;
        Shape outer = Shape.broadcast(outer(shapeA), outer(shapeB));
        int count = outer.numel();
        Tensor x = a.expand(with(outer, n, m1)).reshape(count, n, m1);
        Tensor y = b.dim() == 1
                ? b.expand(with(outer, m2)).reshape(count, m2).unsqueeze(2)
                : b.expand(with(outer, m2, p)).reshape(count, m2, p);
        if (a.dtype() != b.dtype()) {
            Operations.apply(new Bmm(), x, y.to(a.dtype()));
        }
        Tensor product = Operations.apply(new Bmm(), x, y);
        if (b.dim() == 1) {
            return shaped(product.squeeze(-1), a.dim() > 1 ? with(outer, n) : outer.toArray());
        }
        return shaped(product, a.dim() > 1 ? with(outer, n, p) : with(outer, p));
    }

    private static Shape outer(Shape shape) {
        return Shape.of(Arrays.copyOf(shape.toArray(), Math.max(shape.dim() - 2, 0)));
    }

    private static int[] with(Shape outer, int... inner) {
        int[] sizes = Arrays.copyOf(outer.toArray(), outer.dim() + inner.length);
        System.arraycopy(inner, 0, sizes, outer.dim(), inner.length);
        return sizes;
    }

    private static Tensor shaped(Tensor product, int[] sizes) {
        return Operations.apply(new Reshape(Shape.of(sizes), Reshape.Kind.UNSAFE_VIEW), product);
    }
}

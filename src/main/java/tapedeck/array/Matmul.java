package tapedeck.array;

import java.util.Arrays;

/** Matrix products of 2-D arrays in any order of storage. Each element is summed in order of k with fused multiply-add. */
public final class Matmul {
    /** From this many multiply-adds on, half the work is worth handing to a second thread: about 0.1 ms. */
    static final long LARGE = 1L << 22;

    private Matmul() {}

    /**
     * {@code a · b} for shapes (m, k) and (k, n). Large products run on two threads; the bits are the same.
     *
     * @throws EngineException with PyTorch's text if the shapes do not fit
     */
    public static NdArray mm(NdArray a, NdArray b) {
        return mm(a, b, KernelChoice.SHARED);
    }

    /** As above, as numbers of type {@code type} are added up; float32 as PyTorch does it, unless the product is a large one. */
    public static NdArray mm(NdArray a, NdArray b, DType type) {
        long work = (long) a.shape.size(0) * a.shape.size(1) * b.shape.size(1);
        if (type != DType.FLOAT32 || work == 0 || work >= LARGE || a.shape.size(1) != b.shape.size(0)) {
            return mm(a, b);
        }
        NdArray result = NdArray.empty(Shape.owning(new int[]{a.shape.size(0), b.shape.size(1)}));
        FloatProduct.multiply(MatrixView.of(a), MatrixView.of(b), MatrixView.of(result));
        return result;
    }

    /** As above, on one thread. */
    public static NdArray mmOnOneThread(NdArray a, NdArray b) {
        return mm(a, b, KernelChoice.BEST.product());
    }

    private static NdArray mm(NdArray a, NdArray b, Product product) {
        int m = a.shape.size(0);
        int k = a.shape.size(1);
        int n = b.shape.size(1);
        if (k != b.shape.size(0)) {
            throw new EngineException(
                    "mat1 and mat2 shapes cannot be multiplied (" + m + "x" + k + " and " + b.shape.size(0)
                            + "x" + n + ")");
        }
        NdArray result = NdArray.empty(Shape.owning(new int[]{m, n}));
        if (k == 0) {
            Arrays.fill(result.storage.values, 0, m * n, 0);
        } else if (m > 0 && n > 0) {
            product.multiply(MatrixView.of(a), MatrixView.of(b), MatrixView.of(result));
        }
        return result;
    }
}

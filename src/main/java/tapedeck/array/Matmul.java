package tapedeck.array;

import java.util.Arrays;
import java.util.concurrent.ForkJoinTask;

/** Matrix products of 2-D arrays in any order of storage. Each element is summed in order of k with fused multiply-add. */
public final class Matmul {
    /** From this many multiply-adds on, half the work is worth handing to a second thread: about 0.1 ms. */
    private static final long LARGE = 1L << 22;

    /** Asked once: the answer is a system call, 0.25 µs of a product of 2. */
    private static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());

    private Matmul() {}

    /**
     * {@code a · b} for shapes (m, k) and (k, n). Large products run on two threads; the bits are the same.
     *
     * @throws EngineException with PyTorch's text if the shapes do not fit
     */
    public static NdArray mm(NdArray a, NdArray b) {
        return mm(a, b, THREADS);
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

    /** As above, on at most one or two threads. */
    public static NdArray mm(NdArray a, NdArray b, int threads) {
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
            multiply(Kernels.BEST.product(), MatrixView.of(a), MatrixView.of(b), MatrixView.of(result), threads);
        }
        return result;
    }

    private static void multiply(Product product, MatrixView a, MatrixView b, MatrixView c, int threads) {
        int m = c.rows();
        int n = c.columns();
        if (threads == 1 || (long) m * a.columns() * n < LARGE) {
            product.multiply(a, b, c);
            return;
        }
        // The halves are cut where tiles end.
        int rows = Math.min(m, (m + 15) / 16 * 8);
        int columns = Math.min(n, (n + 47) / 48 * 24);
        Runnable half = n > m
                ? () -> product.multiply(a, b.columns(columns, n), c.columns(columns, n))
                : () -> product.multiply(a.rows(rows, m), b, c.rows(rows, m));
        ForkJoinTask<?> other = ForkJoinTask.adapt(half).fork();
        if (n > m) {
            product.multiply(a, b.columns(0, columns), c.columns(0, columns));
        } else {
            product.multiply(a.rows(0, rows), b, c.rows(0, rows));
        }
        if (other.tryUnfork()) { // nobody was free to do it, or there is nobody
            half.run();
        } else {
            other.join();
        }
    }
}

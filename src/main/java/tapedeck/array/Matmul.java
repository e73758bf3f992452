package tapedeck.array;

import java.util.Arrays;
import java.util.concurrent.ForkJoinTask;

/** Matrix products of 2-D arrays in any order of storage. Each element is summed in order of k with fused multiply-add. */
public final class Matmul {
    /** From this many multiply-adds on, half the work is worth handing to a second thread: about 0.1 ms. */
    private static final long LARGE = 1L << 22;

    private Matmul() {}

    /**
     * {@code a · b} for shapes (m, k) and (k, n). Large products run on two threads; the bits are the same.
     *
     * @throws EngineException with PyTorch's text if the shapes do not fit
     */
    public static NdArray mm(NdArray a, NdArray b) {
        return mm(a, b, Runtime.getRuntime().availableProcessors() == 1 ? 1 : 2);
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
            multiply(Kernels.BEST.product(), a, b, result.storage.values, m, k, n, threads);
        }
        return result;
    }

    private static void multiply(Product product, NdArray a, NdArray b, double[] c, int m, int k, int n,
            int threads) {
        if (threads == 1 || (long) m * k * n < LARGE) {
            part(product, a, b, c, k, n, 0, m, 0, n);
            return;
        }
        // The halves are cut where tiles end.
        int rows = n > m ? m : (m + 15) / 16 * 8;
        int columns = n > m ? (n + 47) / 48 * 24 : n;
        Runnable half = () -> {
            if (n > m) {
                part(product, a, b, c, k, n, 0, m, columns, n);
            } else {
                part(product, a, b, c, k, n, rows, m, 0, n);
            }
        };
        ForkJoinTask<?> other = ForkJoinTask.adapt(half).fork();
        part(product, a, b, c, k, n, 0, rows, 0, columns);
        if (other.tryUnfork()) { // nobody was free to do it, or there is nobody
            half.run();
        } else {
            other.join();
        }
    }

    private static void part(Product product, NdArray a, NdArray b, double[] c, int k, int n, int fromRow, int toRow,
            int fromColumn, int toColumn) {
        int aRow = a.strides[0];
        int bColumn = b.strides[1];
        product.multiply(a.storage.values, a.offset + fromRow * aRow, aRow, a.strides[1], b.storage.values,
                b.offset + fromColumn * bColumn, b.strides[0], bColumn, c, fromRow * n + fromColumn, toRow - fromRow,
                k, toColumn - fromColumn, n);
    }
}

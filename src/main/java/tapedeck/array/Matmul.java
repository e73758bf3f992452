package tapedeck.array;

/** Matrix products of 2-D arrays in any order of storage. Each element is summed in order of k with fused multiply-add. */
public final class Matmul {
    private Matmul() {}

    /**
     * {@code a · b} for shapes (m, k) and (k, n).
     *
     * @throws EngineException with PyTorch's text if the shapes do not fit
     */
    public static NdArray mm(NdArray a, NdArray b) {
        int m = a.shape.size(0);
        int k = a.shape.size(1);
        int n = b.shape.size(1);
        if (k != b.shape.size(0)) {
            throw new EngineException(
                    "mat1 and mat2 shapes cannot be multiplied (" + m + "x" + k + " and " + b.shape.size(0)
                            + "x" + n + ")");
        }
        NdArray result = NdArray.zeros(Shape.owning(new int[]{m, n}));
        NdArray rows = b.strides[1] == 1 || n == 1 ? b : b.copy();
        double[] x = a.storage.values;
        double[] y = rows.storage.values;
        double[] out = result.storage.values;
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                double factor = x[a.offset + i * a.strides[0] + p * a.strides[1]];
                multiplyAdd(factor, y, rows.offset + p * rows.strides[0], out, i * n, n);
            }
        }
        return result;
    }

    private static void multiplyAdd(double factor, double[] y, int at, double[] out, int outAt, int n) {
        for (int j = 0; j < n; j++) {
            out[outAt + j] = Math.fma(factor, y[at + j], out[outAt + j]);
        }
    }
}

package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** Rows brought to mean 0 and variance 1: the common core of the normalisations. Arrays are row-major, (rows, n). */
final class Standardize {
    private Standardize() {}

    /** The mean of each row, summed in order as PyTorch's batch_norm does on one thread, shape (rows). */
    static NdArray mean(NdArray x, int rows) {
        NdArray result = NdArray.empty(Shape.of(rows));
        int n = x.numel() / Math.max(rows, 1);
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += x.values()[x.offset() + r * n + i];
            }
            result.values()[r] = sum / n;
        }
        return result;
    }

    /** The variance of each row, divided by n, shape (rows). */
    static NdArray variance(NdArray x, NdArray mean) {
        int rows = mean.numel();
        NdArray result = NdArray.empty(Shape.of(rows));
        int n = x.numel() / Math.max(rows, 1);
        for (int r = 0; r < rows; r++) {
            double center = mean.values()[mean.offset() + r];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double d = x.values()[x.offset() + r * n + i] - center;
                sum = Math.fma(d, d, sum);
            }
            result.values()[r] = sum / n;
        }
        return result;
    }

    /** {@code 1 / √(variance + eps)} of each row. */
    static NdArray inverseDeviation(NdArray variance, double eps) {
        NdArray result = NdArray.empty(variance.shape());
        for (int r = 0; r < variance.numel(); r++) {
            result.values()[r] = 1 / Math.sqrt(variance.values()[variance.offset() + r] + eps);
        }
        return result;
    }

    /** {@code x̂ = (x − mean) · r}, of x's shape. */
    static NdArray apply(NdArray x, NdArray mean, NdArray inverse) {
        int rows = mean.numel();
        int n = x.numel() / Math.max(rows, 1);
        NdArray result = NdArray.empty(x.shape());
        for (int r = 0; r < rows; r++) {
            double center = mean.values()[mean.offset() + r];
            double factor = inverse.values()[inverse.offset() + r];
            for (int i = r * n; i < (r + 1) * n; i++) {
                result.values()[i] = (x.values()[x.offset() + i] - center) * factor;
            }
        }
        return result;
    }

    /**
     * {@code r · (v − mean(v) − x̂ · mean(x̂ · v))} for each row. The Jacobian of x̂ is symmetric, so this is its
     * product with a vector from either side.
     */
    static NdArray times(NdArray v, NdArray standardized, NdArray inverse) {
        int rows = inverse.numel();
        int n = v.numel() / Math.max(rows, 1);
        NdArray result = NdArray.empty(v.shape());
        double[] g = v.values();
        double[] x = standardized.values();
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            double dot = 0;
            for (int i = r * n; i < (r + 1) * n; i++) {
                sum += g[v.offset() + i];
                dot += g[v.offset() + i] * x[standardized.offset() + i];
            }
            double factor = inverse.values()[inverse.offset() + r];
            for (int i = r * n; i < (r + 1) * n; i++) {
                result.values()[i] = factor
                        * (g[v.offset() + i] - sum / n - x[standardized.offset() + i] * (dot / n));
            }
        }
        return result;
    }
}

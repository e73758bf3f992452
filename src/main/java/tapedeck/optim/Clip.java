package tapedeck.optim;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;

/** Keeps gradients small, in place, between backward and step: PyTorch's {@code clip_grad_norm_} and {@code clip_grad_value_}. */
public final class Clip {
    private static final double EPS = 1e-6;
    private static final double EUCLIDEAN = 2;

    private Clip() {}

    /** {@link #clipGradNorm(List, double, double)} by the Euclidean norm. */
    public static double clipGradNorm(List<Tensor> parameters, double maxNorm) {
        return clipGradNorm(parameters, maxNorm, EUCLIDEAN);
    }

    /**
     * Scales all gradients together by {@code min(1, maxNorm / (norm + 1e-6))}; gives the norm they had. Those that
     * are None count for nothing.
     *
     * @param normType p of the p-norm; infinity for the greatest magnitude
     */
    public static double clipGradNorm(List<Tensor> parameters, double maxNorm, double normType) {
        double total = 0;
        for (Tensor parameter : parameters) {
            Tensor grad = parameter.grad();
            if (grad != null) {
                total = join(total, grad.data(), normType);
            }
        }
        double norm = Double.isInfinite(normType)
                ? total
                : normType == EUCLIDEAN ? Math.sqrt(total) : Math.pow(total, 1 / normType);
        double factor = factor(norm, maxNorm);
        for (Tensor parameter : parameters) {
            Tensor grad = parameter.grad();
            if (grad != null) {
                scale(grad.data(), factor);
            }
        }
        return norm;
    }

    /** What every gradient is multiplied with: NaN if the norm is, so that clipping makes all of them NaN. */
    public static double factor(double norm, double maxNorm) {
        return Math.min(1, maxNorm / (norm + EPS));
    }

    private static double join(double total, NdArray grad, double p) {
        double result = total;
        double[] g = grad.values();
        for (int i = grad.offset(); i < grad.offset() + grad.numel(); i++) {
            double size = Math.abs(g[i]);
            if (Double.isInfinite(p)) {
                result = Math.max(result, size);
            } else {
                result += p == EUCLIDEAN ? size * size : Math.pow(size, p);
            }
        }
        return result;
    }

    private static void scale(NdArray grad, double factor) {
        for (int i = grad.offset(); i < grad.offset() + grad.numel(); i++) {
            grad.values()[i] *= factor;
        }
        grad.bumpVersion();
    }

    /** Clamps every element of the gradients to [−clipValue, clipValue]; NaN stays. */
    public static void clipGradValue(List<Tensor> parameters, double clipValue) {
        for (Tensor parameter : parameters) {
            Tensor grad = parameter.grad();
            if (grad != null) {
                clamp(grad.data(), clipValue);
            }
        }
    }

    private static void clamp(NdArray grad, double most) {
        for (int i = grad.offset(); i < grad.offset() + grad.numel(); i++) {
            grad.values()[i] = Math.min(Math.max(grad.values()[i], -most), most);
        }
        grad.bumpVersion();
    }
}

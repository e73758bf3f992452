package tapedeck.optim;

import java.util.List;
import java.util.Objects;
import tapedeck.array.Elementwise;
import tapedeck.array.EngineException;
import tapedeck.array.Loop1;
import tapedeck.array.NdArray;
import tapedeck.array.Overlap;
import tapedeck.autograd.Tensor;
import tapedeck.text.PythonText;

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
     * Scales all gradients together by {@code min(1, maxNorm / (norm + 1e-6))}; gives the norm they had: the norm of
     * the gradients' norms. Those that are None count for nothing.
     *
     * @param normType p of the p-norm; infinity for the greatest magnitude, minus infinity for the least; 0 counts
     *        what is not 0
     * @throws EngineException with PyTorch's text if an element of a gradient stands in several places, or the norm of
     *         a gradient without elements is asked for where it has none
     */
    public static double clipGradNorm(List<Tensor> parameters, double maxNorm, double normType) {
        List<NdArray> gradients = gradients(parameters);
        double[] norms = new double[gradients.size()];
        for (int i = 0; i < norms.length; i++) {
            NdArray gradient = gradients.get(i).contiguous();
            if (gradient.numel() == 0 && (normType < 0 || Double.isInfinite(normType))) {
                throw new EngineException("linalg.vector_norm cannot compute the " + PythonText.general(normType)
                        + " norm on an empty tensor because the operation does not have an identity");
            }
            norms[i] = norm(gradient.values(), gradient.offset(), gradient.numel(), normType);
        }
        double norm = norms.length == 0 ? 0 : norm(norms, 0, norms.length, normType);
        double factor = factor(norm, maxNorm);
        for (NdArray gradient : gradients) {
            overwrite(gradient, (a, c, from, to) -> {
                for (int i = from; i < to; i++) {
                    c[i] = a[i] * factor;
                }
            });
        }
        return norm;
    }

    /** Returns what every gradient is multiplied with: NaN if the norm is, so that clipping makes all of them NaN. */
    public static double factor(double norm, double maxNorm) {
        return Math.min(1, maxNorm / (norm + EPS));
    }

    private static double norm(double[] values, int from, int n, double p) {
        double result = p == Double.NEGATIVE_INFINITY ? Double.POSITIVE_INFINITY : 0;
        for (int i = from; i < from + n; i++) {
            double size = Math.abs(values[i]);
            if (p == EUCLIDEAN) {
                result += size * size;
            } else if (p == 0) {
                result += size == 0 ? 0 : 1;
            } else if (Double.isInfinite(p)) {
                result = p > 0 ? Math.max(result, size) : Math.min(result, size);
            } else {
                result += StrictMath.pow(size, p);
            }
        }
        return p == EUCLIDEAN
                ? Math.sqrt(result)
                : p == 0 || Double.isInfinite(p) ? result : StrictMath.pow(result, 1 / p);
    }

    /**
     * Clamps every element of the gradients to [−clipValue, clipValue]; NaN stays.
     *
     * @throws EngineException with PyTorch's text if an element of a gradient stands in several places
     */
    public static void clipGradValue(List<Tensor> parameters, double clipValue) {
        for (NdArray gradient : gradients(parameters)) {
            overwrite(gradient, (a, c, from, to) -> {
                for (int i = from; i < to; i++) {
                    c[i] = Math.min(Math.max(a[i], -clipValue), clipValue);
                }
            });
        }
    }

    private static List<NdArray> gradients(List<Tensor> parameters) {
        return parameters.stream().map(Tensor::grad).filter(Objects::nonNull).map(Tensor::data).toList();
    }

    /** Only its own elements: a gradient may be a view of more. */
    private static void overwrite(NdArray gradient, Loop1 f) {
        if (gradient.isContiguous()) {
            int from = gradient.offset();
            f.run(gradient.values(), gradient.values(), from, from + gradient.numel());
            gradient.bumpVersion();
        } else {
            Overlap.refuseWithin(gradient);
            gradient.assign(Elementwise.apply(f, gradient));
        }
    }
}

package tapedeck.nn;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.DivScalar;
import tapedeck.function.MaskedFill;
import tapedeck.function.MulScalar;
import tapedeck.function.NllLoss;
import tapedeck.text.PythonText;

/**
 * The losses of classes, {@code nll_loss} and {@code cross_entropy}, with what PyTorch lets them be told; made of the same
 * Functions as PyTorch's, so that the same graph is drawn.
 *
 * @param weight of each class, shape (C), or null for 1
 * @param ignored a class index that costs nothing
 * @param smoothing the uniform distribution's share in the targets, 0 to 1
 */
public record ClassLoss(@Nullable Tensor weight, int ignored, Reduction reduction, double smoothing) {
    private static final int IGNORED = -100;

    static ClassLoss usual(Reduction reduction, double smoothing) {
        return new ClassLoss(null, IGNORED, reduction, smoothing);
    }

    /**
     * The negative log-likelihood of the right classes.
     *
     * @param logProbs of shape (C), (N, C) or (N, C, d…)
     * @param classes row-major
     * @param shape of the classes: () or (N) or (N, d…)
     */
    public Tensor nll(Tensor logProbs, int[] classes, Shape shape) {
        ClassTargets.check(logProbs.shape(), shape);
        double[] weights = weight == null ? null : weight.data().toArray();
        return Operations.apply(
                new NllLoss(classes, weights, logProbs.dim() > 2, ignored, reduction.inFunction()), logProbs);
    }

    private static int classDim(Tensor logits) {
        return logits.dim() == 1 ? 0 : 1;
    }

    private void checkSmoothing() {
        if (!(smoothing >= 0 && smoothing <= 1)) {
            throw new EngineException(
                    "label_smoothing must be between 0.0 and 1.0. Got: " + PythonText.general(smoothing));
        }
    }

    /** {@link #nll} of the log-softmax of the logits. */
    public Tensor crossEntropy(Tensor logits, int[] classes, Shape shape) {
        checkSmoothing();
        if (logits.dim() == 0) {
            throw EngineException.value("Expected 1 or more dimensions (got 0)");
        }
        int dim = classDim(logits);
        Tensor logProbs = logits.logSoftmax(dim);
        Tensor nll = nll(logProbs, classes, shape);
        if (smoothing == 0) {
            return nll;
        }
        Tensor weighted = weight == null ? logProbs : logProbs.mul(alongClasses(logits));
        Tensor smooth = ofClasses(weighted.sum(dim, false).neg(), classes);
        Tensor reduced = switch (reduction) {
            case NONE -> smooth;
            case SUM -> smooth.sum();
            case MEAN -> smooth.sum().div(counted(classes));
        };
        Tensor spread = scaled(reduced, smoothing / logits.shape().size(dim)); // before the other: so has PyTorch's tape
        return scaled(nll, 1 - smoothing).add(spread);
    }

    /** The weights in the shape that broadcasts along the classes of the logits. */
    private Tensor alongClasses(Tensor logits) {
        Tensor weights = Objects.requireNonNull(weight);
        if (logits.dim() == 1) {
            return weights;
        }
        int[] sizes = new int[logits.dim()];
        Arrays.fill(sizes, 1);
        sizes[1] = weights.numel();
        return weights.reshape(sizes);
    }

    /** The losses with 0 for what is ignored, whatever it is. */
    private Tensor ofClasses(Tensor losses, int[] classes) {
        NdArray mask = NdArray.empty(losses.shape());
        for (int i = 0; i < classes.length; i++) {
            mask.values()[i] = classes[i] == ignored ? 1 : 0;
        }
        return Operations.apply(new MaskedFill(mask, 0), losses);
    }

    /** Returns what the samples count together. */
    private double counted(int[] classes) {
        double[] weights = weight == null ? null : weight.data().toArray();
        double count = 0;
        for (int c : classes) {
            count += c == ignored ? 0 : weights == null ? 1 : weights[c];
        }
        return count;
    }

    private static Tensor scaled(Tensor x, double factor) {
        return Operations.apply(new MulScalar(factor), x);
    }

    /**
     * {@code −Σ w p log softmax(x)} over the classes; a mean is over everything but the classes.
     *
     * @param probabilities of the logits' shape
     */
    public Tensor crossEntropy(Tensor logits, Tensor probabilities) {
        checkSmoothing();
        if (!logits.shape().equals(probabilities.shape())) { // so PyTorch takes them for classes
            ClassTargets.check(logits.shape(), probabilities.shape());
            throw new EngineException("expected scalar type Long but found " + probabilities.dtype().scalarType());
        }
        if (logits.dim() == 0) {
            throw EngineException.index("Dimension specified as 1 but tensor has no dimensions");
        }
        int dim = classDim(logits);
        int classes = logits.shape().size(dim);
        Tensor logProbs = logits.logSoftmax(dim);
        Tensor target = smoothing == 0
                ? probabilities
                : scaled(probabilities, 1 - smoothing).add(smoothing / classes);
        Tensor product = weight == null ? logProbs.mul(target) : logProbs.mul(target).mul(alongClasses(logits));
        return switch (reduction) {
            case NONE -> product.sum(dim, false).neg();
            case SUM -> product.sum().neg();
            case MEAN -> Operations.apply(new DivScalar((double) logits.numel() / classes), product.sum().neg());
        };
    }
}

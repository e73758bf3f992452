package tapedeck.nn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.Generator;
import tapedeck.array.Shape;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.Addmm;
import tapedeck.function.AvgPool2d;
import tapedeck.function.Conv2d;
import tapedeck.function.Dropout;
import tapedeck.function.Embedding;
import tapedeck.function.LayerNorm;
import tapedeck.function.MaxPool2d;
import tapedeck.function.MseLoss;
import tapedeck.text.PythonText;

/**
 * Layers and losses without parameters of their own: PyTorch's {@code torch.nn.functional}. What is refused is
 * refused with PyTorch's text, as an {@link EngineException}.
 */
public final class Functional {
    private Functional() {}

    /**
     * {@code x · Wᵀ + b}.
     *
     * @param weight of shape (out, in)
     * @param bias of shape (out), or null for none
     */
    public static Tensor linear(Tensor input, Tensor weight, @Nullable Tensor bias) {
        if (input.dim() == 0 || weight.dim() == 0) {
            throw new EngineException("both arguments to linear need to be at least 1D, but they are " + input.dim()
                    + "D and " + weight.dim() + "D");
        }
        if (bias != null && weight.dim() == 1) {
            throw new EngineException("mat2 must be a matrix, got 1-D tensor");
        }
        Tensor transposed = weight.t();
        if (bias == null) {
            return input.matmul(transposed);
        }
        if (input.dim() == 2) {
            return Operations.apply(new Addmm(), bias, input, transposed);
        }
        int[] sizes = input.shape().toArray();
        int in = sizes[sizes.length - 1];
        int rows = Arrays.stream(sizes, 0, sizes.length - 1).reduce(1, (a, b) -> a * b);
        Tensor product = Operations.apply(new Addmm(), bias, input.reshape(rows, in), transposed);
        sizes[sizes.length - 1] = weight.shape().size(0);
        return product.reshape(sizes);
    }

    /**
     * Sets elements to 0 with probability {@code p} and scales the others by {@code 1 / (1 − p)}; when not training
     * gives back the input itself.
     */
    public static Tensor dropout(Tensor input, double p, boolean training, Generator generator) {
        if (p < 0 || p > 1) {
            throw EngineException.value(
                    "dropout probability has to be between 0 and 1, but got " + PythonText.repr(p));
        }
        if (Double.isNaN(p)) {
            throw new EngineException("dropout probability has to be between 0 and 1, but got nan");
        }
        return !training || p == 0 || input.numel() == 0
                ? input
                : Operations.apply(new Dropout(DropoutMask.draw(input, p, false, generator)), input);
    }

    /** Rows of {@code weight} (entries, width) by index: shape (indices, width). */
    public static Tensor embedding(int[] indices, Tensor weight) {
        return Operations.apply(new Embedding(indices, Shape.of(indices.length)), weight);
    }

    /** Rows of {@code weight} (entries, width) by index: shape (indices…, width), the indices being row-major. */
    public static Tensor embedding(int[] indices, int[] shape, Tensor weight) {
        return Operations.apply(new Embedding(indices, Shape.of(shape)), weight);
    }

    /**
     * The cross-correlation of an input (N, C, H, W) or (C, H, W) with a weight (O, C, kernel height, kernel width).
     *
     * @param bias of shape (O), or null for none
     */
    public static Tensor conv2d(Tensor input, Tensor weight, @Nullable Tensor bias, int stride, int padding) {
        if (input.dim() == 3) {
            return conv2d(input.unsqueeze(0), weight, bias, stride, padding).squeeze(0);
        }
        Conv2d function = new Conv2d(stride, padding);
        return bias == null
                ? Operations.apply(function, input, weight)
                : Operations.apply(function, input, weight, bias);
    }

    /** The greatest of each window of (N, C, H, W) or (C, H, W). */
    public static Tensor maxPool2d(Tensor input, int kernel, int stride, int padding) {
        return Operations.apply(new MaxPool2d(kernel, stride, padding), input);
    }

    /** The mean of each window of (N, C, H, W) or (C, H, W), padding counted as zeros. */
    public static Tensor avgPool2d(Tensor input, int kernel, int stride, int padding) {
        return Operations.apply(new AvgPool2d(kernel, stride, padding), input);
    }

    /**
     * Brings the last dimensions, together, to mean 0 and variance 1, then scales and shifts.
     *
     * @param normalizedShape the sizes of those dimensions, and the shape of weight and bias
     */
    public static Tensor layerNorm(Tensor input, int[] normalizedShape, @Nullable Tensor weight, @Nullable Tensor bias,
            double eps) {
        LayerNorm function = new LayerNorm(Shape.of(normalizedShape), weight != null, bias != null, eps);
        if (weight != null && bias != null) {
            return Operations.apply(function, input, weight, bias);
        }
        Tensor only = weight != null ? weight : bias;
        return only == null ? Operations.apply(function, input) : Operations.apply(function, input, only);
    }

    /**
     * Brings each channel of (N, C) or (N, C, d…) to mean 0 and variance 1, then scales and shifts. While training
     * by the batch's statistics, which the running ones then move towards by {@code momentum}; otherwise by the
     * running ones.
     *
     * @param runningMean of shape (C), changed in place while training; null for none, as {@code runningVar}
     * @param weight of shape (C), null for 1
     * @param bias of shape (C), null for 0
     */
    public static Tensor batchNorm(Tensor input, @Nullable Tensor runningMean, @Nullable Tensor runningVar,
            @Nullable Tensor weight, @Nullable Tensor bias, boolean training, double momentum, double eps) {
        return BatchNormalization.apply(input, runningMean, runningVar, weight, bias, training, momentum, eps);
    }

    /** The mean squared error. */
    public static Tensor mseLoss(Tensor input, Tensor target) {
        return mseLoss(input, target, Reduction.MEAN);
    }

    /** {@code (x − y)²}, reduced. Other shapes of the target broadcast, with a {@linkplain Broadcasts warning}. */
    public static Tensor mseLoss(Tensor input, Tensor target, Reduction reduction) {
        return Losses.broadcast(new MseLoss(reduction.inFunction()), input, target);
    }

    /** {@code |x − y|}, reduced. Other shapes of the target broadcast, with a {@linkplain Broadcasts warning}. */
    public static Tensor l1Loss(Tensor input, Tensor target, Reduction reduction) {
        return Losses.l1(input, target, reduction);
    }

    /**
     * {@code (x − y)² / (2β)} where {@code |x − y| < β}, else {@code |x − y| − β/2}; reduced. Other shapes of the
     * target broadcast, with a {@linkplain Broadcasts warning}.
     *
     * @param beta at least 0; 0 gives {@link #l1Loss}
     */
    public static Tensor smoothL1Loss(Tensor input, Tensor target, Reduction reduction, double beta) {
        return Losses.smoothL1(input, target, reduction, beta);
    }

    /**
     * The negative log-likelihood of the right classes, reduced.
     *
     * @param logProbs of shape (C), (N, C) or (N, C, d…)
     * @param classes one for each element without its class dimension, row-major; −100 is ignored
     */
    public static Tensor nllLoss(Tensor logProbs, int[] classes, Reduction reduction) {
        return Losses.nll(logProbs, classes, ClassTargets.shape(logProbs.shape(), classes.length), reduction);
    }

    /** The mean cross-entropy of logits and classes. */
    public static Tensor crossEntropy(Tensor logits, int[] classes) {
        return crossEntropy(logits, classes, Reduction.MEAN);
    }

    /**
     * {@link #nllLoss} of the log-softmax of the logits.
     *
     * @param logits of shape (C), (N, C) or (N, C, d…)
     * @param classes one for each element without its class dimension, row-major; −100 is ignored
     */
    public static Tensor crossEntropy(Tensor logits, int[] classes, Reduction reduction) {
        return crossEntropy(logits, classes, reduction, 0);
    }

    /**
     * {@link #crossEntropy(Tensor, int[], Reduction)} against targets mixed with the uniform distribution.
     *
     * @param labelSmoothing the uniform distribution's share, 0 to 1
     */
    public static Tensor crossEntropy(Tensor logits, int[] classes, Reduction reduction, double labelSmoothing) {
        return Losses.crossEntropy(logits, classes, ClassTargets.shape(logits.shape(), classes.length), reduction,
                labelSmoothing);
    }

    /**
     * {@link #crossEntropy(Tensor, int[], Reduction, double)} of classes that come in a shape.
     *
     * @param classes row-major; −100 is ignored
     * @param shape of the classes: () or (N) or (N, d…)
     */
    public static Tensor crossEntropy(Tensor logits, int[] classes, int[] shape, Reduction reduction,
            double labelSmoothing) {
        return Losses.crossEntropy(logits, classes, Shape.of(shape), reduction, labelSmoothing);
    }

    /**
     * {@code −Σ p log softmax(x)} over the classes, reduced; a mean is over everything but the classes.
     *
     * @param probabilities of the logits' shape
     */
    public static Tensor crossEntropy(Tensor logits, Tensor probabilities, Reduction reduction) {
        return Losses.crossEntropy(logits, probabilities, reduction, 0);
    }

    /** {@link #crossEntropy(Tensor, Tensor, Reduction)} against targets mixed with the uniform distribution. */
    public static Tensor crossEntropy(Tensor logits, Tensor probabilities, Reduction reduction,
            double labelSmoothing) {
        return Losses.crossEntropy(logits, probabilities, reduction, labelSmoothing);
    }

    /** {@code −(y log p + (1 − y) log(1 − p))}, reduced; all of both from 0 to 1. */
    public static Tensor binaryCrossEntropy(Tensor input, Tensor target, Reduction reduction) {
        return Losses.binaryCrossEntropy(input, target, reduction);
    }

    /** {@link #binaryCrossEntropy} of the sigmoid of the input, safe for any input. */
    public static Tensor binaryCrossEntropyWithLogits(Tensor input, Tensor target, Reduction reduction) {
        return Losses.binaryCrossEntropyWithLogits(input, target, reduction);
    }
}

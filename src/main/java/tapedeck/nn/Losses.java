package tapedeck.nn;

import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.BinaryCrossEntropy;
import tapedeck.function.BinaryCrossEntropyWithLogits;
import tapedeck.function.DivScalar;
import tapedeck.function.Function;
import tapedeck.function.MaskedFill;
import tapedeck.function.MulScalar;
import tapedeck.function.NllLoss;
import tapedeck.function.SmoothL1Loss;
import tapedeck.text.PythonText;

/** The losses of {@link Functional}, made of the same Functions as PyTorch's, so that the same graph is drawn. */
final class Losses {
    private static final int IGNORED = -100;

    private Losses() {}

    static Tensor broadcast(Function loss, Tensor input, Tensor target) {
        Broadcasts.warn(input.shape(), target.shape());
        Shape shape = Shape.broadcast(input.shape(), target.shape());
        return Operations.apply(loss, expand(input, shape), expand(target, shape));
    }

    private static Tensor expand(Tensor x, Shape shape) {
        return x.shape().equals(shape) ? x : x.expand(shape.toArray());
    }

    static Tensor l1(Tensor input, Tensor target, Reduction reduction) {
        Broadcasts.warn(input.shape(), target.shape());
        Shape shape = Shape.broadcast(input.shape(), target.shape());
        Tensor losses = expand(input, shape).sub(expand(target, shape)).abs();
        return switch (reduction) {
            case NONE -> losses;
            case MEAN -> losses.mean();
            case SUM -> losses.sum();
        };
    }

    static Tensor smoothL1(Tensor input, Tensor target, Reduction reduction, double beta) {
        if (!(beta >= 0)) {
            throw new EngineException("smooth_l1_loss does not support negative values for beta.");
        }
        return beta == 0
                ? l1(input, target, reduction)
                : broadcast(new SmoothL1Loss(reduction.inFunction(), beta), input, target);
    }

    static Tensor nll(Tensor logProbs, int[] classes, Shape shape, Reduction reduction) {
        ClassTargets.check(logProbs.shape(), shape);
        return Operations.apply(new NllLoss(classes, logProbs.dim() > 2, IGNORED, reduction.inFunction()), logProbs);
    }

    private static int classDim(Tensor logits) {
        return logits.dim() == 1 ? 0 : 1;
    }

    private static void checkSmoothing(double labelSmoothing) {
        if (!(labelSmoothing >= 0 && labelSmoothing <= 1)) {
            throw new EngineException(
                    "label_smoothing must be between 0.0 and 1.0. Got: " + PythonText.general(labelSmoothing));
        }
    }

    static Tensor crossEntropy(Tensor logits, int[] classes, Shape shape, Reduction reduction,
            double labelSmoothing) {
        checkSmoothing(labelSmoothing);
        if (logits.dim() == 0) {
            throw EngineException.value("Expected 1 or more dimensions (got 0)");
        }
        int dim = classDim(logits);
        Tensor logProbs = logits.logSoftmax(dim);
        Tensor nll = nll(logProbs, classes, shape, reduction);
        if (labelSmoothing == 0) {
            return nll;
        }
        Tensor smooth = kept(logProbs.sum(dim, false).neg(), classes);
        Tensor reduced = switch (reduction) {
            case NONE -> smooth;
            case SUM -> smooth.sum();
            case MEAN -> smooth.sum().div(counted(classes));
        };
        return scaled(nll, 1 - labelSmoothing).add(scaled(reduced, labelSmoothing / logits.shape().size(dim)));
    }

    /** The losses with 0 for what is ignored, whatever it is. */
    private static Tensor kept(Tensor losses, int[] classes) {
        NdArray mask = NdArray.empty(losses.shape());
        for (int i = 0; i < classes.length; i++) {
            mask.values()[i] = classes[i] == IGNORED ? 1 : 0;
        }
        return Operations.apply(new MaskedFill(mask, 0), losses);
    }

    private static int counted(int[] classes) {
        int count = 0;
        for (int c : classes) {
            count += c == IGNORED ? 0 : 1;
        }
        return count;
    }

    private static Tensor scaled(Tensor x, double factor) {
        return Operations.apply(new MulScalar(factor), x);
    }

    static Tensor crossEntropy(Tensor logits, Tensor probabilities, Reduction reduction, double labelSmoothing) {
        checkSmoothing(labelSmoothing);
        if (!logits.shape().equals(probabilities.shape())) { // so PyTorch takes them for classes
            ClassTargets.check(logits.shape(), probabilities.shape());
            throw new EngineException("expected scalar type Long but found Double");
        }
        if (logits.dim() == 0) {
            throw EngineException.index("Dimension specified as 1 but tensor has no dimensions");
        }
        int dim = classDim(logits);
        int classes = logits.shape().size(dim);
        Tensor logProbs = logits.logSoftmax(dim);
        Tensor target = labelSmoothing == 0
                ? probabilities
                : scaled(probabilities, 1 - labelSmoothing).add(labelSmoothing / classes);
        Tensor product = logProbs.mul(target);
        return switch (reduction) {
            case NONE -> product.sum(dim, false).neg();
            case SUM -> product.sum().neg();
            case MEAN -> Operations.apply(new DivScalar((double) logits.numel() / classes), product.sum().neg());
        };
    }

    static Tensor binaryCrossEntropy(Tensor input, Tensor target, Reduction reduction) {
        if (!input.shape().equals(target.shape())) {
            throw EngineException.value("Using a target size (torch.Size(" + target.shape()
                    + ")) that is different to the input size (torch.Size(" + input.shape()
                    + ")) is deprecated. Please ensure they have the same size.");
        }
        return Operations.apply(new BinaryCrossEntropy(reduction.inFunction()), input, target);
    }

    static Tensor binaryCrossEntropyWithLogits(Tensor input, Tensor target, Reduction reduction) {
        if (!input.shape().equals(target.shape())) {
            throw EngineException.value("Target size (torch.Size(" + target.shape()
                    + ")) must be the same as input size (torch.Size(" + input.shape() + "))");
        }
        return Operations.apply(new BinaryCrossEntropyWithLogits(reduction.inFunction()), input, target);
    }
}

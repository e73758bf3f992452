package tapedeck.nn;

import tapedeck.array.EngineException;
import tapedeck.array.Shape;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.BinaryCrossEntropy;
import tapedeck.function.BinaryCrossEntropyWithLogits;
import tapedeck.function.Function;
import tapedeck.function.SmoothL1Loss;

/** The losses of {@link Functional}, made of the same Functions as PyTorch's, so that the same graph is drawn. */
final class Losses {
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
        return ClassLoss.usual(reduction, 0).nll(logProbs, classes, shape);
    }

    static Tensor crossEntropy(Tensor logits, int[] classes, Shape shape, Reduction reduction,
            double labelSmoothing) {
        return ClassLoss.usual(reduction, labelSmoothing).crossEntropy(logits, classes, shape);
    }

    static Tensor crossEntropy(Tensor logits, Tensor probabilities, Reduction reduction, double labelSmoothing) {
        return ClassLoss.usual(reduction, labelSmoothing).crossEntropy(logits, probabilities);
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

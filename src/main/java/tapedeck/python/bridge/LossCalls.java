package tapedeck.python.bridge;

import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.BinaryCrossEntropy;
import tapedeck.function.BinaryCrossEntropyWithLogits;
import tapedeck.function.Function;
import tapedeck.function.HuberLoss;
import tapedeck.function.LossReduction;
import tapedeck.function.MseLoss;
import tapedeck.function.MultiMarginLoss;
import tapedeck.function.MultilabelMarginLoss;
import tapedeck.function.SmoothL1Loss;
import tapedeck.function.SoftMarginLoss;
import tapedeck.nn.ClassLoss;
import tapedeck.nn.Reduction;

/** The losses of {@code torch.nn.functional} that are Functions of their own. */
public final class LossCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        table.put("nn_mse_loss", in -> strict(pair(new MseLoss(reduction(in, 2)), in), in));
        table.put("nn_smooth_l1_loss", in -> pair(new SmoothL1Loss(reduction(in, 2), in.number(3)), in));
        table.put("nn_huber_loss", in -> strict(pair(new HuberLoss(reduction(in, 2), in.number(3)), in), in));
        table.put("nn_soft_margin_loss", in -> pair(new SoftMarginLoss(reduction(in, 2)), in));
        table.put("nn_l1_loss", LossCalls::absolute);
        table.put("nn_binary_cross_entropy", in -> Operations.apply(
                new BinaryCrossEntropy(reduction(in, 3), stretched(in, 2)), in.tensor(0), in.tensor(1, "target")));
        table.put("nn_binary_cross_entropy_with_logits",
                in -> Operations.apply(
                        new BinaryCrossEntropyWithLogits(reduction(in, 3), stretched(in, 2), stretched(in, 4)),
                        in.tensor(0), in.tensor(1, "target")));
        table.put("nn_nll_loss", LossCalls::nll);
        table.put("nn_cross_entropy", LossCalls::crossEntropy);
        table.put("nn_multi_margin_loss", LossCalls::multiMargin);
        table.put("nn_multilabel_margin_loss", in -> Operations.apply(
                new MultilabelMarginLoss(classes(in.tensor(1, "target")), reduction(in, 2)), in.tensor(0)));
    }

    private static LossReduction reduction(Arguments in, int i) {
        return switch (in.text(i)) {
            case "mean" -> LossReduction.MEAN;
            case "sum" -> LossReduction.SUM;
            case "none" -> LossReduction.NONE;
            default -> throw EngineException.value(in.text(i) + " is not a valid value for reduction");
        };
    }

    private static Reduction kind(Arguments in, int i) {
        return switch (reduction(in, i)) {
            case MEAN -> Reduction.MEAN;
            case SUM -> Reduction.SUM;
            case NONE -> Reduction.NONE;
        };
    }

    private static Tensor expand(Tensor x, Shape shape) {
        return x.shape().equals(shape) ? x : x.expand(shape.toArray());
    }

    /** A loss of input and target, which are broadcast. */
    private static Tensor pair(Function loss, Arguments in) {
        Tensor input = in.tensor(0);
        Tensor target = in.tensor(1, "target");
        Shape shape = Shape.broadcast(input.shape(), target.shape());
        return Operations.apply(loss, expand(input, shape), expand(target, shape));
    }

    /** PyTorch computes some losses of two types, and refuses their gradient. */
    private static Tensor strict(Tensor loss, Arguments in) {
        DType input = in.tensor(0).dtype();
        DType target = in.tensor(1).dtype();
        if (input != target && loss.requiresGrad()) {
            loss.registerHook(_ -> {
                throw new EngineException(
                        "Found dtype " + target.scalarType() + " but expected " + input.scalarType());
            });
        }
        return loss;
    }

    private static Tensor absolute(Arguments in) {
        Tensor input = in.tensor(0);
        Tensor target = in.tensor(1, "target");
        Shape shape = Shape.broadcast(input.shape(), target.shape());
        Tensor losses = expand(input, shape).sub(expand(target, shape)).abs();
        return switch (reduction(in, 2)) {
            case NONE -> losses;
            case MEAN -> losses.mean();
            case SUM -> losses.sum();
        };
    }

    /** The numbers of a tensor in the shape of the input; null for None. */
    private static @Nullable NdArray stretched(Arguments in, int i) {
        Tensor weight = in.tensorOrNull(i);
        return weight == null ? null : Views.expand(weight.data(), in.tensor(0).shape()).contiguous();
    }

    /** The classes that a tensor of int64 holds, row-major. */
    private static int[] classes(Tensor target) {
        if (target.dtype() != DType.INT64) {
            throw new EngineException("expected scalar type Long but found " + target.dtype().scalarType());
        }
        NdArray data = target.data().contiguous();
        int[] classes = new int[data.numel()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (int) data.values()[data.offset() + i];
        }
        return classes;
    }

    private static Tensor nll(Arguments in) {
        ClassLoss loss = new ClassLoss(in.tensorOrNull(2), in.integer(3), kind(in, 4), 0);
        Tensor target = in.tensor(1, "target");
        if (target.dtype() != DType.INT64) { // PyTorch looks at its shape first
            loss.nll(in.tensor(0), new int[target.numel()], target.shape());
        }
        return loss.nll(in.tensor(0), classes(target), target.shape());
    }

    private static Tensor crossEntropy(Arguments in) {
        Tensor logits = in.tensor(0);
        Tensor target = in.tensor(1, "target");
        ClassLoss loss = new ClassLoss(in.tensorOrNull(2), in.integer(3), kind(in, 4), in.number(5));
        if (!logits.shape().equals(target.shape())) {
            return target.dtype() == DType.INT64
                    ? loss.crossEntropy(logits, classes(target), target.shape())
                    : loss.crossEntropy(logits, target);
        }
        if (!target.dtype().isFloating()) {
            throw new EngineException("Expected floating point type for target with class probabilities, got "
                    + target.dtype().scalarType());
        }
        if (in.integer(3) >= 0) {
            throw new EngineException("ignore_index is not supported for floating point target");
        }
        return loss.crossEntropy(logits, target);
    }

    private static Tensor multiMargin(Arguments in) {
        Tensor weight = in.tensorOrNull(4);
        int p = in.integer(2);
        if (p != 1 && p != 2) {
            throw EngineException.value("only p == 1 and p == 2 supported");
        }
        return Operations.apply(new MultiMarginLoss(classes(in.tensor(1, "target")), p, in.number(3),
                weight == null ? null : weight.data().toArray(), reduction(in, 5)), in.tensor(0));
    }
}

package tapedeck.nn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.BatchNorm;

/** Batch normalisation with the running statistics that the Function itself, being pure, does not change. */
final class BatchNormalization {
    private BatchNormalization() {}

    static Tensor apply(Tensor input, @Nullable Tensor runningMean, @Nullable Tensor runningVar,
            @Nullable Tensor weight, @Nullable Tensor bias, boolean training, double momentum, double eps) {
        if (training) {
            check(input.shape());
        }
        check(input, "running_mean", runningMean, training);
        check(input, "running_var", runningVar, training);
        BatchNorm.Moments fixed = training || runningMean == null || runningVar == null
                ? null
                : new BatchNorm.Moments(runningMean.data(), runningVar.data());
        boolean affine = weight != null || bias != null;
        List<Tensor> inputs = new ArrayList<>(List.of(input));
        if (affine) {
            Shape channels = Shape.of(input.shape().size(1));
            inputs.add(weight != null ? weight : new Tensor(NdArray.full(channels, 1)));
            inputs.add(bias != null ? bias : new Tensor(NdArray.zeros(channels)));
        }
        Tensor output = Operations.apply(new BatchNorm(fixed, affine, eps), inputs.toArray(Tensor[]::new));
        if (training && runningMean != null && runningVar != null) {
            follow(input.data(), runningMean.data(), runningVar.data(), momentum);
            runningMean.dtype().round(runningMean.data());
            runningVar.dtype().round(runningVar.data());
        }
        return output;
    }

    private static void check(Shape shape) {
        int perChannel = shape.numel() / Math.max(shape.size(1), 1);
        if (perChannel == 1) {
            throw EngineException.value(
                    "Expected more than 1 value per channel when training, got input size torch.Size(" + shape + ")");
        }
    }

    private static void check(Tensor input, String name, @Nullable Tensor running, boolean training) {
        if (running == null) {
            if (!training) {
                throw new EngineException(name + " must be defined in evaluation mode");
            }
        } else if (input.dim() > 1 && running.numel() != input.shape().size(1)) {
            throw new EngineException(name + " should contain " + input.shape().size(1) + " elements not "
                    + running.numel());
        }
    }

    /** Moves the running statistics towards the batch's; its variance counts divided by n − 1, as in PyTorch. */
    private static void follow(NdArray input, NdArray mean, NdArray variance, double momentum) {
        BatchNorm.Moments batch = BatchNorm.moments(input);
        double n = (double) input.numel() / mean.numel();
        mix(mean, batch.mean(), momentum, 1);
        mix(variance, batch.variance(), momentum, n / (n - 1));
    }

    private static void mix(NdArray running, NdArray batch, double momentum, double factor) {
        for (int c = 0; c < running.numel(); c++) {
            int at = running.offset() + c;
            running.values()[at] = momentum * (batch.values()[batch.offset() + c] * factor)
                    + (1 - momentum) * running.values()[at];
        }
        running.bumpVersion();
    }
}

package tapedeck.nn;

import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;

/** What {@link BatchNorm1d} and {@link BatchNorm2d} share. */
abstract class BatchNorm extends Module {
    private static final double EPS = 1e-5;
    private static final double MOMENTUM = 0.1;
    private static final String BATCHES = "num_batches_tracked";

    private final Tensor weight;
    private final Tensor bias;
    private final Tensor runningMean;
    private final Tensor runningVar;
    private final NdArray batches;

    BatchNorm(int channels) {
        weight = parameter("weight", Tensor.ones(channels));
        bias = parameter("bias", Tensor.zeros(channels));
        runningMean = buffer("running_mean", Tensor.zeros(channels));
        runningVar = buffer("running_var", Tensor.ones(channels));
        batches = buffer(BATCHES, Tensor.of(0)).data();
    }

    @Override
    final boolean isOptional(String name) {
        return name.equals(BATCHES);
    }

    /** Refuses inputs of other dimensions, with PyTorch's text. */
    abstract void check(int dims);

    @Override
    protected Tensor compute(Tensor input) {
        check(input.dim());
        if (isTraining()) {
            batches.assign(NdArray.scalar(batches.item() + 1));
        }
        return Functional.batchNorm(input, runningMean, runningVar, weight, bias, isTraining(), MOMENTUM, EPS);
    }
}

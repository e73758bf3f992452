package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** What {@link BatchNorm1d} and {@link BatchNorm2d} share. */
abstract class BatchNorm extends Module {
    private static final double EPS = 1e-5;
    private static final double MOMENTUM = 0.1;

    private final Tensor weight;
    private final Tensor bias;
    private final Tensor runningMean;
    private final Tensor runningVar;

    BatchNorm(int channels) {
        weight = parameter("weight", Tensor.ones(channels));
        bias = parameter("bias", Tensor.zeros(channels));
        runningMean = buffer("running_mean", Tensor.zeros(channels));
        runningVar = buffer("running_var", Tensor.ones(channels));
    }

    /** Refuses inputs of other dimensions, with PyTorch's text. */
    abstract void check(int dims);

    @Override
    protected Tensor compute(Tensor input) {
        check(input.dim());
        return Functional.batchNorm(input, runningMean, runningVar, weight, bias, isTraining(), MOMENTUM, EPS);
    }
}

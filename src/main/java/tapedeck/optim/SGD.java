package tapedeck.optim;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;

/** Stochastic gradient descent: {@code data -= lr · grad}. */
public final class SGD extends Optimizer {
    /** One group of all parameters. */
    public SGD(List<Tensor> parameters, double learningRate) {
        this(List.of(new ParameterGroup(parameters, learningRate)));
    }

    /** Groups with rates of their own. */
    public SGD(List<ParameterGroup> groups) {
        super(groups);
    }

    @Override
    protected void update(ParameterGroup group, Tensor parameter, NdArray grad) {
        NdArray data = parameter.data();
        descend(data.values(), data.offset(), grad.values(), grad.offset(), data.numel(), group.learningRate());
    }

    private static void descend(double[] x, int at, double[] g, int gradAt, int n, double rate) {
        for (int i = 0; i < n; i++) {
            x[at + i] = Math.fma(-rate, g[gradAt + i], x[at + i]);
        }
    }
}

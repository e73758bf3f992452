package tapedeck.optim;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;

/**
 * {@link Adam} with the weight decay taken from the parameter, {@code data *= 1 − lr · weight_decay}, and not mixed
 * into the gradient (Loshchilov, Hutter 2019). It decays by 0.01 unless told otherwise.
 */
public final class AdamW extends Optimizer {
    private static final double WEIGHT_DECAY = 1e-2;

    /** One group of all parameters. */
    public AdamW(List<Tensor> parameters, double learningRate) {
        this(List.of(new ParameterGroup(parameters, learningRate)));
    }

    /** Groups with settings of their own. */
    public AdamW(List<ParameterGroup> groups) {
        super(groups, AdamRule.defaults(WEIGHT_DECAY), AdamRule.SLOTS);
    }

    @Override
    public List<String> rule(ParameterGroup group) {
        List<String> lines = AdamRule.lines(group, "grad");
        return group.option(Option.WEIGHT_DECAY) == 0
                ? lines
                : UpdateFormulas.after("data *= 1 − lr·weight_decay", lines);
    }

    @Override
    void update(ParameterGroup group, ParameterState state, NdArray data, NdArray grad, boolean single) {
        double shrink = 1 - group.learningRate() * group.option(Option.WEIGHT_DECAY);
        AdamRule.update(group, state, data, grad, 0, shrink, single);
    }
}

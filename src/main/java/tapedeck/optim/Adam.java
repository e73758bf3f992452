package tapedeck.optim;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;

/**
 * {@code m = β₁ m + (1 − β₁) grad; v = β₂ v + (1 − β₂) grad²; data -= lr · m̂ / (√v̂ + eps)} with
 * {@code m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ)} (Kingma, Ba 2015). Weight decay is added to the gradient.
 */
public final class Adam extends Optimizer {
    /** One group of all parameters. */
    public Adam(List<Tensor> parameters, double learningRate) {
        this(List.of(new ParameterGroup(parameters, learningRate)));
    }

    /** Groups with settings of their own. */
    public Adam(List<ParameterGroup> groups) {
        super(groups, AdamRule.defaults(0), AdamRule.SLOTS);
    }

    @Override
    public List<String> rule(ParameterGroup group) {
        return UpdateFormulas.of(group, grad -> AdamRule.lines(group, grad));
    }

    @Override
    void update(ParameterGroup group, ParameterState state, NdArray data, NdArray grad, boolean single) {
        AdamRule.update(group, state, data, grad, group.option(Option.WEIGHT_DECAY), 1, single);
    }
}

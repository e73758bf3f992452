package tapedeck.optim;

import java.util.List;
import tapedeck.array.EngineException;
import tapedeck.autograd.Tensor;

/** Parameters that are updated with the same settings. Confined to the thread that trains. */
public final class ParameterGroup {
    private final List<Tensor> parameters;
    private double learningRate;

    /** @throws EngineException with PyTorch's text if the rate is refused */
    public ParameterGroup(List<Tensor> parameters, double learningRate) {
        this.parameters = List.copyOf(parameters);
        setLearningRate(learningRate);
    }

    /** The tensors updated. */
    public List<Tensor> parameters() {
        return parameters;
    }

    /** The rate of the next update. */
    public double learningRate() {
        return learningRate;
    }

    /**
     * Sets the rate of the next update.
     *
     * @throws EngineException with PyTorch's text if it is negative, and also if it is not finite
     */
    public void setLearningRate(double rate) {
        if (!(rate >= 0) || Double.isInfinite(rate)) {
            throw new EngineException("Invalid learning rate: " + rate);
        }
        learningRate = rate;
    }
}

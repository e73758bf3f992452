package tapedeck.programs.network;

import java.util.function.UnaryOperator;
import tapedeck.autograd.Tensor;

/** The activation that follows a layer's sum, elementwise, with PyTorch's defaults. */
public enum Activation {
    /** Nothing: the layer stays linear. */
    NONE("none", x -> x),
    /** max(x, 0) */
    RELU("relu", Tensor::relu),
    /** tanh x */
    TANH("tanh", Tensor::tanh),
    /** 1 / (1 + e⁻ˣ) */
    SIGMOID("sigmoid", Tensor::sigmoid),
    /** x · Φ(x) */
    GELU("gelu", Tensor::gelu),
    /** x · σ(x) */
    SILU("silu", Tensor::silu),
    /** x, or 0.01 x below 0 */
    LEAKY_RELU("leaky_relu", x -> x.leakyRelu(0.01)),
    /** x, or eˣ − 1 below 0 */
    ELU("elu", x -> x.elu(1)),
    /** ln(1 + eˣ) */
    SOFTPLUS("softplus", Tensor::softplus);

    private final String title;
    private final UnaryOperator<Tensor> function;

    Activation(String title, UnaryOperator<Tensor> function) {
        this.title = title;
        this.function = function;
    }

    /** PyTorch's name. */
    public String title() {
        return title;
    }

    /** Returns whether it lets through what is above 0, and of what is below little or nothing. */
    boolean isOneSided() {
        return switch (this) {
            case RELU, LEAKY_RELU, GELU, SILU, ELU -> true;
            case NONE, TANH, SIGMOID, SOFTPLUS -> false;
        };
    }

    Tensor apply(Tensor x) {
        return function.apply(x);
    }
}

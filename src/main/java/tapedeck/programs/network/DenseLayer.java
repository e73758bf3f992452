package tapedeck.programs.network;

import java.util.List;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Scope;
import tapedeck.autograd.Tensor;
import tapedeck.optim.ParameterGroup;

/**
 * {@code activation(x · w + b)} with every step named on the tape.
 *
 * @param number from 1; the head's is the last
 * @param scope its name: {@code layer 1}, …, {@code head}
 * @param sum the name of {@code x · w + b}
 * @param weight shape (in, out)
 * @param bias shape (out)
 */
public record DenseLayer(int number, String scope, String sum, Activation activation, Tensor weight, Tensor bias) {
    /** Its parameters as an optimizer takes them. */
    public ParameterGroup group(double learningRate) {
        return new ParameterGroup(scope, List.of(weight, bias), learningRate);
    }

    /** The layer's answer to {@code x}, shape (rows, in). */
    public Tensor forward(Tensor x) {
        try (Scope _ = Scope.enter(scope)) {
            Tensor z = x.matmul(weight).named("m" + number).add(bias).named(sum);
            return activation == Activation.NONE ? z : activation.apply(z).named("h" + number);
        }
    }

    /** The weight for {@code x · w}: drawn as PyTorch keeps it, (out, in), and transposed. */
    static List<NdArray> draw(int in, int out, Initialisation initialisation, Generator generator) {
        try (NoGrad _ = NoGrad.enter()) {
            Tensor weight = Tensor.zeros(out, in);
            Tensor bias = Tensor.zeros(out);
            initialisation.fill(weight, bias, generator);
            return List.of(weight.t().data().copy(), bias.data());
        }
    }
}

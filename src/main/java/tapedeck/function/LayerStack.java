package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/**
 * The outputs of an LSTM's layer at each step, one behind the other: a {@link Stack} of the last of the Functions that the layer is made
 * of. PyTorch computes such a layer in one piece and prints its name; here it can be seen into.
 */
public record LayerStack() implements Function {
    private static final Stack STEPS = new Stack(0);

    @Override
    public Signature<?> signature() {
        return Signature.of(STEPS.call(), "MkldnnRnnLayerBackward0");
    }

    @Override
    public List<Message> derivative() {
        return STEPS.derivative();
    }

    @Override
    public List<GradientFormula> vjp() {
        return STEPS.vjp();
    }

    @Override
    public String python(List<String> in) {
        return STEPS.python(in);
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return STEPS.forward(context, inputs);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return STEPS.backward(context, gradient);
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        return STEPS.jvp(context, tangents);
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}

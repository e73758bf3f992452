package tapedeck.function;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/**
 * The gradient of one input of a Function, as a Function of the output's gradient: {@code g ↦ g · ∂y/∂x}. It is linear
 * in {@code g}; what else it depends on is fixed, so it stands only for Functions whose derivative does not change with
 * their inputs, at least piecewise: views, sums, relu, a maximum. Its own gradient is the Function's {@code jvp}.
 *
 * @param of the Function
 * @param applied what that keeps of its application; nobody frees it
 * @param input which one
 */
public record Pullback(Function of, Context applied, int input) implements Function {
    /** What PyTorch's gradient is made of, by the name of the Function, where it is no Function of its own. */
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("Permute", "Permute"),
            Map.entry("Unsqueeze", "SqueezeBackward1"), Map.entry("Flip", "Flip"),
            Map.entry("Repeat", "SumBackward1"), Map.entry("Tril", "Tril"), Map.entry("Triu", "Triu"),
            Map.entry("Cumsum", "Flip"), Map.entry("Max", "MaskedFillBackward1"),
            Map.entry("Min", "MaskedFillBackward1"), Map.entry("Median", "MaskedFillBackward1"),
            Map.entry("Amax", "Mul"), Map.entry("Amin", "Mul"), Map.entry("Clamp", "Where"),
            Map.entry("Gather", "ScatterAdd"), Map.entry("IndexSelect", "IndexAdd"), Map.entry("Where", "Where"),
            Map.entry("MaskedFill", "MaskedFill"), Map.entry("Roll", "Roll"), Map.entry("Sort", "Scatter"),
            Map.entry("Topk", "Scatter"), Map.entry("Split", "Cat"), Map.entry("Unbind", "Stack"),
            Map.entry("Index", "IndexPutImpl"), Map.entry("Trace", "View"), Map.entry("Minimum", "MaskedFill"),
            Map.entry("Maximum", "MaskedFill"));

    @Override
    public Signature<?> signature() {
        String name = of.gradFn().replaceFirst("Backward\\d*$", "");
        String known = NAMES.get(name);
        return Signature.of(of.call() + "_backward", (known == null ? name + "Backward" : known)
                + (known != null && known.endsWith("1") ? "" : "Backward0"));
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂g = g · (∂y/∂x)ᵀ"));
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        applied.saved().forEach(context::save);
        return given(of.backward(applied, inputs[0]));
    }

    @SuppressWarnings("NullAway") // asked for only where the Function's input needs a gradient
    private NdArray given(@Nullable NdArray[] gradients) {
        return gradients[input];
    }

    /** Gives nothing to what comes after the gradient, which only tells where the pieces lie: that is not none. */
    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        context.check();
        @Nullable
        NdArray[] gradients = new NdArray[context.inputs()];
        for (int i = 1; i < gradients.length; i++) {
            gradients[i] = context.needs(i) ? NdArray.zeros(context.shape(i)) : null;
        }
        if (context.needs(0)) {
            @Nullable
            NdArray[] tangents = new NdArray[applied.inputs()];
            tangents[input] = gradient;
            gradients[0] = of.jvp(applied, tangents);
        }
        return gradients;
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        context.check();
        NdArray tangent = tangents[0];
        return tangent == null ? NdArray.zeros(applied.shape(input)) : given(of.backward(applied, tangent));
    }

    @Override
    public GraphValue gradient(int place, FunctionCall at) {
        return place == 0 ? at.pullback(place) : at.gradient().constant(NdArray.zeros(at.shape(place)));
    }

    @Override
    public boolean isView() { return false; }

    @Override
    public Function withOwnArrays() {
        return new Pullback(of.withOwnArrays(), applied.ofOwnArrays(), input);
    }
}

package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/**
 * The gradient of one of the first two inputs of a Function that is linear in each of them, such as a convolution, as a
 * Function of the output's gradient {@code g} and of the other input: it is linear in each of these. Its own gradients
 * are the Function again, {@code f(v, other)}, and the gradient of the other input, {@code g ↦ g · ∂f(v, other)/∂other}.
 *
 * @param of the Function
 * @param applied what that keeps of its application; nobody frees it
 * @param input which one, 0 or 1
 */
public record BilinearPullback(Function of, Context applied, int input) implements Function {
    @Override
    public Signature<?> signature() {
        return Signature.of(of.call() + "_backward",
                of.gradFn().replaceFirst("Backward\\d*$", "") + "BackwardBackward0");
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂g = f(g, w)"), Message.verbatim("∂/∂w = g · ∂f/∂w"));
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        context.save(inputs[1]);
        return given(of.backward(applied, inputs[0]), input);
    }

    @SuppressWarnings("NullAway") // asked for only where it is computed
    private static NdArray given(@Nullable NdArray[] gradients, int input) {
        return gradients[input];
    }

    /** The Function's inputs, where {@code mine} stands for this one. */
    private NdArray[] inputs(NdArray mine, NdArray other) {
        return input == 0 ? new NdArray[]{mine, other} : new NdArray[]{other, mine};
    }

    private Context at(NdArray mine, NdArray other) {
        NdArray[] inputs = inputs(mine, other);
        Context context = new Context(inputs, 3, applied.type());
        of.forward(context, inputs);
        return context;
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray g = context.saved(0);
        NdArray other = context.saved(1);
        return new NdArray[]{context.needs(0) ? image(gradient, other) : null,
                context.needs(1) ? given(of.backward(at(gradient, other), g), 1 - input) : null};
    }

    private NdArray image(NdArray mine, NdArray other) {
        NdArray[] inputs = inputs(mine, other);
        return of.forward(new Context(inputs, 0, applied.type()), inputs);
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray tg = tangents[0];
        NdArray tOther = tangents[1];
        NdArray mine = NdArray.zeros(applied.shape(input));
        return Tangents.sum(tg == null ? null : given(of.backward(at(mine, context.saved(1)), tg), input),
                tOther == null ? null : given(of.backward(at(mine, tOther), context.saved(0)), input), mine.shape());
    }

    @Override
    public GraphValue gradient(int place, FunctionCall at) {
        GraphValue v = at.gradient();
        GraphValue other = at.in(1);
        if (place == 0) {
            return input == 0 ? v.apply(of, other) : other.apply(of, v);
        }
        return at.in(0).apply(new BilinearPullback(of, at(v.data(), other.data()), 1 - input), v);
    }

    @Override
    public boolean isView() { return false; }

    @Override
    public Function withOwnArrays() {
        return new BilinearPullback(of.withOwnArrays(), applied.ofOwnArrays(), input);
    }
}

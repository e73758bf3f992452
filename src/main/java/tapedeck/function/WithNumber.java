package tapedeck.function;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.PythonText;

/**
 * A Function of two arrays of which one is a plain number, {@code x + 1} or {@code 2 ** x}, as recordings of PyTorch have it: there
 * the number is no tensor. Saves its input.
 *
 * @param place which operand the number is, 0 or 1
 */
public record WithNumber(Function function, int place, double number) implements Function {
    /** {@code function} of an operator's tensor and its argument {@code other}, which may be a tensor or a number. */
    static Function other(Function function, AtenCall in) {
        return in.isTensor("other")
                ? function
                : new WithNumber(function, 1, in.number("other") * in.number("alpha", 1));
    }

    @Override
    public Signature<?> signature() {
        return Signature.of(function.call(), function.gradFn());
    }

    @Override
    public List<Message> derivative() {
        return List.of(function.derivative().get(1 - place));
    }

    @Override
    public List<GradientFormula> vjp() {
        GradientFormula formula = function.vjp().get(1 - place);
        String numbered = formula.formula().replace("{" + place + "}", GradientFormula.number(number));
        return List.of(new GradientFormula(numbered.replace("{1}", "{0}"), formula.isBroadcast()));
    }

    @Override
    public String python(List<String> in) {
        List<String> both = new ArrayList<>(in);
        both.add(place, PythonText.repr(number));
        return function.python(both);
    }

    private NdArray[] both(NdArray x) {
        NdArray constant = NdArray.scalar(number);
        return place == 0 ? new NdArray[]{constant, x} : new NdArray[]{x, constant};
    }

    /** The Function's own Context of both, after its forward. */
    private Context applied(Context context, NdArray x) {
        Context inner = new Context(both(x), 1L << (1 - place), context.type());
        function.forward(inner, both(x));
        return inner;
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        NdArray[] both = both(inputs[0]);
        return function.forward(new Context(both, 0, context.type()), both);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{function.backward(applied(context, context.saved(0)), gradient)[1 - place]};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        @Nullable
        NdArray[] both = new NdArray[2];
        both[1 - place] = tangents[0];
        return function.jvp(applied(context, context.saved(0)), both);
    }
}
